package emporium.user.adapter.oauth.firstparty;

import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** Too many wrong tries: come back later. */
class SignInDelayed extends OAuth2AuthenticationException {

    private final Duration retryAfter;

    SignInDelayed(Duration retryAfter) {
        super(
                new OAuth2Error(
                        "temporarily_unavailable",
                        "Too many tries. Come back when the time in Retry-After is over.",
                        null));
        this.retryAfter = retryAfter;
    }

    long seconds() {
        return Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }
}
