package emporium.user.application;

import emporium.user.domain.AccountException;
import emporium.user.domain.PasswordHash;
import java.util.Optional;

/** Keeps and checks passwords; both are dear on purpose, so only a few are done at a time. */
public interface Passwords {

    /**
     * @throws AccountException.TooManyTries if too many wait already
     */
    PasswordHash hash(String password);

    /**
     * Takes as long for an account that does not exist as for a wrong password.
     *
     * @throws AccountException.TooManyTries if too many wait already
     */
    boolean matches(String password, Optional<PasswordHash> hash);
}
