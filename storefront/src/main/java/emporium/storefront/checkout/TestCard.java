package emporium.storefront.checkout;

import java.util.Arrays;
import java.util.Optional;

/**
 * The cards of the sandbox's payment provider. A real provider's own form would hand out a token.
 */
enum TestCard {
    OK("tok_ok", "4242"),
    DECLINED("tok_declined", "0002"),
    SLOW("tok_slow", "5005"),
    TIMEOUT("tok_timeout", "0408"),
    LATE_SUCCESS("tok_late_success", "0202"),
    ERROR("tok_error", "0500");

    private final String token;
    private final String digits;

    TestCard(String token, String digits) {
        this.token = token;
        this.digits = digits;
    }

    public String token() {
        return token;
    }

    /** The last four. */
    public String digits() {
        return digits;
    }

    static Optional<TestCard> of(String name) {
        return Arrays.stream(values()).filter(card -> card.name().equals(name)).findFirst();
    }
}
