package emporium.user.domain;

import java.time.Duration;

/** Every way in which a wish about an account is refused. */
public abstract sealed class AccountException extends RuntimeException {

    private AccountException(String message) {
        super(message);
    }

    public static final class NotFound extends AccountException {
        public NotFound() {
            super("There is no such account");
        }
    }

    public static final class EmailTaken extends AccountException {
        public EmailTaken() {
            super("Another account has this e-mail address");
        }
    }

    /** E-mail address and password do not belong together; it is not told which one is wrong. */
    public static final class BadCredentials extends AccountException {
        public BadCredentials() {
            super("E-mail address or password is wrong");
        }
    }

    public static final class WeakPassword extends AccountException {
        public WeakPassword(String reason) {
            super(reason);
        }
    }

    /** Someone else changed it since it was read. */
    public static final class Outdated extends AccountException {
        public Outdated() {
            super("It was changed meanwhile");
        }
    }

    /** Nobody was sent this link, or it was used, or is too old; it is not told which. */
    public static final class LinkVoid extends AccountException {
        public LinkVoid() {
            super("The link is not good, or not any more");
        }
    }

    public static final class LastAdmin extends AccountException {
        public LastAdmin() {
            super("The last admin cannot be taken away");
        }
    }

    public static final class TooManyAddresses extends AccountException {
        public TooManyAddresses() {
            super("An account keeps a limited number of addresses");
        }
    }

    public static final class TooManyWishes extends AccountException {
        public TooManyWishes() {
            super("A wish list keeps a limited number of products");
        }
    }

    public static final class TooManyPasskeys extends AccountException {
        public TooManyPasskeys() {
            super("An account keeps a limited number of passkeys");
        }
    }

    /** It was not asked for, or is not true; it is not told which. */
    public static final class PasskeyRefused extends AccountException {
        public PasskeyRefused() {
            super("The passkey is not good here, or it took too long");
        }
    }

    /** The address could be somebody else's. */
    public static final class Unverified extends AccountException {
        public Unverified() {
            super("The e-mail address is not verified");
        }
    }

    /** Too many wrong tries, or too many at once. */
    public static final class TooManyTries extends AccountException {
        private final Duration retryAfter;

        public TooManyTries(Duration retryAfter) {
            super("Too many tries");
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }
}
