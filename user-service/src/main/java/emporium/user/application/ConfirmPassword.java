package emporium.user.application;

import emporium.user.domain.Account;
import emporium.user.domain.AccountException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Once more the password, before what a stolen token must not be enough for. Wrong guesses are
 * slowed down per account, whatever they were for.
 */
@Service
public class ConfirmPassword {

    private final Passwords passwords;
    private final Throttle guesses;

    ConfirmPassword(Passwords passwords, Clock clock) {
        this.passwords = passwords;
        this.guesses = new Throttle(5, Duration.ofSeconds(10), clock);
    }

    /**
     * @throws AccountException.BadCredentials if it is not the account's, or none was given
     * @throws AccountException.TooManyTries if that has gone wrong too often
     */
    public void confirm(Account account, Optional<String> given) {
        guesses.take(account.id().toString());
        var password = given.orElseThrow(AccountException.BadCredentials::new);
        if (!passwords.matches(password, Optional.of(account.password()))) {
            throw new AccountException.BadCredentials();
        }
        guesses.giveBack(account.id().toString());
    }
}
