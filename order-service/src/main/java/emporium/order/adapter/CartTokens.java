package emporium.order.adapter;

import static java.nio.charset.StandardCharsets.US_ASCII;

import emporium.order.domain.Owner.Guest;
import emporium.platform.web.problem.ProblemException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The secret by which a guest is known. The shop keeps its hash, so a stolen table opens no cart.
 */
@Component
class CartTokens {

    static final String HEADER = "Cart-Token";

    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final SecureRandom random = new SecureRandom();

    String issue() {
        var token = new byte[BYTES];
        random.nextBytes(token);
        return TEXT.encodeToString(token);
    }

    Guest guest(String token) {
        if (!SHAPE.matcher(token).matches()) {
            throw new BadCartToken();
        }
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return new Guest(TEXT.encodeToString(sha256.digest(token.getBytes(US_ASCII))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static final class BadCartToken extends ProblemException {
        BadCartToken() {
            super(
                    HttpStatus.BAD_REQUEST,
                    "bad-cart-token",
                    "This is not a Cart-Token of the shop.");
        }
    }
}
