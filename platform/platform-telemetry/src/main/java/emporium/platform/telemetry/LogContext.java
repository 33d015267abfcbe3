package emporium.platform.telemetry;

import org.slf4j.MDC;

/**
 * What the lines logged from here on are about; the id of an aggregate, so that one search finds
 * all that befell it.
 */
public final class LogContext implements AutoCloseable {

    private static final String SUBJECT = "subject";

    private final String before;

    private LogContext(String before) {
        this.before = before;
    }

    /** Until it is closed, each line carries {@code id} beside the trace id. */
    public static LogContext about(Object id) {
        var before = MDC.get(SUBJECT);
        MDC.put(SUBJECT, String.valueOf(id));
        return new LogContext(before == null ? "" : before);
    }

    @Override
    public void close() {
        if (before.isEmpty()) {
            MDC.remove(SUBJECT);
        } else {
            MDC.put(SUBJECT, before);
        }
    }
}
