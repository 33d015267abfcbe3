package emporium.payment.adapter.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * {@code t=<epoch seconds>,v1=<hex>}: HMAC-SHA256 over the time, a dot and the body as it came. The
 * time is signed too, so that a recorded call cannot be played again later.
 */
@Component
class WebhookSignature {

    private static final Pattern FORM = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");

    private final byte[] secret;
    private final Duration window;

    WebhookSignature(WebhookSettings settings) {
        this.secret = settings.secret().getBytes(StandardCharsets.UTF_8);
        this.window = settings.window();
    }

    boolean fits(String header, byte[] body, Instant now) {
        var parts = FORM.matcher(header);
        if (!parts.matches()) {
            return false;
        }
        var signedAt = Instant.ofEpochSecond(Long.parseLong(parts.group(1)));
        if (Duration.between(signedAt, now).abs().compareTo(window) > 0) {
            return false;
        }
        var claimed = HexFormat.of().parseHex(parts.group(2));
        return MessageDigest.isEqual(claimed, sign(parts.group(1), body));
    }

    private byte[] sign(String time, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
