package emporium.user.application;

import emporium.user.domain.AccountException;
import emporium.user.domain.Email;
import java.util.Locale;

/** Long enough, not too long, and not what everybody tries first. */
public final class PasswordRules {

    private static final int MIN = 8;
    private static final int MAX = 128;

    private PasswordRules() {}

    /**
     * @throws AccountException.WeakPassword with what is wrong with it
     */
    public static void check(String password, Email email, String name) {
        if (password.length() < MIN || password.length() > MAX) {
            throw new AccountException.WeakPassword(
                    "must have %d to %d characters".formatted(MIN, MAX));
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (lower.equals(email.value()) || lower.equals(name.toLowerCase(Locale.ROOT))) {
            throw new AccountException.WeakPassword("must not be the name or the e-mail address");
        }
        if (lower.chars().distinct().count() < 3) {
            throw new AccountException.WeakPassword("is too easy to guess");
        }
    }
}
