package emporium.sandbox.provider;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** {@code t=<epoch seconds>,v1=<hex>}: HMAC-SHA256 over the time, a dot and the body. */
final class WebhookSignature {

    static final String HEADER = "Provider-Signature";

    private WebhookSignature() {}

    static String of(String secret, Instant time, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signed = time.getEpochSecond() + "." + body;
            return "t="
                    + time.getEpochSecond()
                    + ",v1="
                    + HexFormat.of()
                            .formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
