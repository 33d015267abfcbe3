package emporium.gateway;

import emporium.platform.config.Live;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** What every answer tells browsers, unless the service behind it said something else. */
@Component
public class SecurityHeaders {

    private static final Map<String, String> ALWAYS =
            Map.of(
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY",
                    "Referrer-Policy", "strict-origin-when-cross-origin",
                    "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

    private static final String INSIST_ON_HTTPS = "max-age=31536000; includeSubDomains";

    private final Live<GatewaySettings> settings;

    SecurityHeaders(Live<GatewaySettings> settings) {
        this.settings = settings;
    }

    public void addTo(HttpHeaders headers) {
        ALWAYS.forEach((name, value) -> addIfAbsent(headers, name, value));
        if (settings.get().secureTransport()) {
            addIfAbsent(headers, "Strict-Transport-Security", INSIST_ON_HTTPS);
        }
    }

    private static void addIfAbsent(HttpHeaders headers, String name, String value) {
        if (!headers.containsHeader(name)) {
            headers.set(name, value);
        }
    }

    void addTo(HttpServletResponse response) {
        ALWAYS.forEach(response::setHeader);
        if (settings.get().secureTransport()) {
            response.setHeader("Strict-Transport-Security", INSIST_ON_HTTPS);
        }
    }
}
