package emporium.user.application;

import com.github.f4b6a3.uuid.UuidCreator;
import emporium.user.domain.Account;
import emporium.user.domain.AccountId;
import emporium.user.domain.Email;
import emporium.user.domain.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Makes a new account. Without a confirmation by e-mail it cannot be hidden whether an address is
 * taken (signing in with the chosen password would tell), so it is said, but slowly: a client that
 * meets taken addresses is throttled, and the answer takes as long as a registration.
 */
@Service
public class RegisterAccount {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Throttle collisions;
    private final Clock clock;

    RegisterAccount(Accounts accounts, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.collisions = new Throttle(10, Duration.ofSeconds(10), clock);
        this.clock = clock;
    }

    /**
     * @param address of the client
     */
    public Account register(Email email, String password, String name, String address) {
        collisions.take(address);
        PasswordRules.check(password, email, name);
        var registered =
                Account.register(
                        new AccountId(UuidCreator.getTimeOrderedEpoch()),
                        email,
                        name,
                        passwords.hash(password),
                        Set.of(Role.SHOPPER),
                        clock.instant());
        accounts.add(registered);
        collisions.giveBack(address);
        return registered.account();
    }
}
