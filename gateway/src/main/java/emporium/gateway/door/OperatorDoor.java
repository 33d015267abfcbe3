package emporium.gateway.door;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * The gateway's own actuator stands on the public port, and exists only for who brings the
 * operator's password along. Probes ask {@code /livez} and {@code /readyz}.
 */
@Component
class OperatorDoor {

    private final byte[] expected;

    OperatorDoor(OperatorSettings settings) {
        this.expected =
                settings.password().isEmpty()
                        ? new byte[0]
                        : basic("operator:" + settings.password());
    }

    boolean admits(HttpServletRequest request) {
        var given = request.getHeader(HttpHeaders.AUTHORIZATION);
        return given != null
                && expected.length > 0
                && MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] basic(String credentials) {
        var encoded =
                Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return ("Basic " + encoded).getBytes(StandardCharsets.UTF_8);
    }
}
