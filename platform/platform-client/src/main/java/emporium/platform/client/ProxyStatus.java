package emporium.platform.client;

import org.jspecify.annotations.Nullable;

/**
 * Says with a 503 that the trouble is further on: who answered is well, there is no reason to pass
 * it over or to ask another instance of it (RFC 9209). For between us only; the gateway keeps it.
 */
public final class ProxyStatus {

    public static final String HEADER = "Proxy-Status";

    private ProxyStatus() {}

    /**
     * @param target who does not answer
     */
    public static String unavailable(String target) {
        return "emporium; error=destination_unavailable; next-hop=" + target;
    }

    /**
     * @param header of an answer, null if it has none
     */
    public static boolean isFurtherOn(@Nullable String header) {
        return header != null && header.contains("error=destination_unavailable");
    }
}
