package emporium.platform.outbox;

import org.jspecify.annotations.Nullable;

/**
 * Carries a trace over a pause: what one thread sets down goes on later in another, perhaps in
 * another process. A trace is written as W3C Trace Context's {@code traceparent}.
 */
public interface TraceCarrier {

    /** Where nothing is traced. */
    TraceCarrier NONE =
            new TraceCarrier() {
                @Override
                public @Nullable String current() {
                    return null;
                }

                @Override
                public <T, E extends Exception> T continuing(
                        @Nullable String trace, String span, Work<T, E> work) throws E {
                    return work.run();
                }
            };

    /** The trace that this thread is in. */
    @Nullable String current();

    /** Does the work as a span of that trace, and outside any if there is none. */
    <T, E extends Exception> T continuing(@Nullable String trace, String span, Work<T, E> work)
            throws E;

    /** What is done as a part of a trace. */
    interface Work<T, E extends Exception> {

        T run() throws E;
    }

    /** The trace of the message with this key that is being taken, else the one of this thread. */
    default @Nullable String of(String key) {
        var cause = Causes.of(key);
        return cause == null ? current() : cause;
    }
}
