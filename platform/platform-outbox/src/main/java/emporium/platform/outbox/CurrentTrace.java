package emporium.platform.outbox;

import org.jspecify.annotations.Nullable;

/** The trace a message is said in. */
@FunctionalInterface
interface CurrentTrace {

    CurrentTrace NONE = () -> null;

    /** In W3C's form. */
    @Nullable String traceparent();
}
