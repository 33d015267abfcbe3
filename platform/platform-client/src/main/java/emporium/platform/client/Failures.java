package emporium.platform.client;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** What a failed call allows: whether it reached anybody, and whether it may be sent once more. */
public final class Failures {

    private static final Set<String> IDEMPOTENT =
            Set.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE");

    private Failures() {}

    /**
     * Nobody took the connection, so nothing was done there: safe to send elsewhere, whatever it
     * is.
     */
    public static boolean nobodyThere(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof HttpConnectTimeoutException
                    || cause instanceof UnresolvedAddressException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException) {
                return true;
            }
        }
        return false;
    }

    public static boolean tookTooLong(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpTimeoutException
                    || cause instanceof SocketTimeoutException
                    || cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }

    /** Sending it twice does what sending it once does: by its method, or by the key it carries. */
    public static boolean mayRepeat(String method, boolean hasIdempotencyKey) {
        return hasIdempotencyKey || IDEMPOTENT.contains(method.toUpperCase(Locale.ROOT));
    }

    /**
     * The target, or a proxy before it, was not able to take the call; 500 is an answer of its own.
     */
    public static boolean isOutage(int status) {
        return status == 502 || status == 503 || status == 504;
    }
}
