package emporium.gateway.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The request headers that a service gets to see. What only a proxy or another service may say is
 * taken out, whoever said it, and the caller's address put in. One pass instead of the eight copies
 * of the stock filters.
 */
public final class OutgoingHeaders {

    private static final Set<String> DROPPED =
            Set.of(
                    // of this connection only
                    "connection",
                    "keep-alive",
                    "proxy-connection",
                    "proxy-authenticate",
                    "proxy-authorization",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade",
                    "content-length",
                    "host",
                    "expect",
                    // who says so is not known
                    "forwarded",
                    "via",
                    "b3",
                    "baggage",
                    "x-real-ip",
                    "x-client-ip",
                    "x-cluster-client-ip",
                    "true-client-ip",
                    "cf-connecting-ip",
                    "x-http-method",
                    "x-http-method-override",
                    "x-method-override",
                    "x-rewrite-url");

    private static final Set<String> DROPPED_PREFIXES =
            Set.of(
                    "x-forwarded-",
                    "x-original-",
                    "x-user",
                    "x-auth",
                    "x-role",
                    "x-remote-",
                    "x-internal-",
                    "x-b3-",
                    "ce-",
                    "ce_");

    private OutgoingHeaders() {}

    public static void copy(HttpServletRequest request, BiConsumer<String, String> outgoing) {
        for (var names = request.getHeaderNames(); names.hasMoreElements(); ) {
            var name = names.nextElement();
            if (passes(name)) {
                for (var values = request.getHeaders(name); values.hasMoreElements(); ) {
                    outgoing.accept(name, values.nextElement());
                }
            }
        }
        outgoing.accept("X-Forwarded-For", String.valueOf(request.getAttribute(Door.CLIENT)));
        outgoing.accept("X-Forwarded-Proto", request.getScheme());
        var host = request.getHeader("Host");
        if (host != null) {
            outgoing.accept("X-Forwarded-Host", host);
        }
    }

    static boolean passes(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (DROPPED.contains(lower)) {
            return false;
        }
        var first = lower.isEmpty() ? ' ' : lower.charAt(0);
        return !(first == 'x' || first == 'c')
                || DROPPED_PREFIXES.stream().noneMatch(lower::startsWith);
    }
}
