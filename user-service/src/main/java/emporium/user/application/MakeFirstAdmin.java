package emporium.user.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import emporium.user.domain.Account;
import emporium.user.domain.AccountException;
import emporium.user.domain.AccountId;
import emporium.user.domain.Email;
import emporium.user.domain.Role;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets whoever set the platform up become its first admin, by a secret that is good once: as soon
 * as there is an admin, or where no secret is configured, there is nothing to be had.
 */
@Service
public class MakeFirstAdmin {

    private final Accounts accounts;
    private final Passwords passwords;
    private final TransactionOperations transactions;
    private final FirstAdminSecret secret;
    private final Throttle guesses;
    private final Clock clock;

    MakeFirstAdmin(
            Accounts accounts,
            Passwords passwords,
            TransactionOperations transactions,
            FirstAdminSecret secret,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.transactions = transactions;
        this.secret = secret;
        this.guesses = new Throttle(5, Duration.ofSeconds(10), clock);
        this.clock = clock;
    }

    public Account make(String given, Email email, String password, String name, String address) {
        guesses.take(address);
        if (!secret.isSet() || !matches(given)) {
            throw new AccountException.NotFound();
        }
        guesses.giveBack(address);
        PasswordRules.check(password, email, name);
        var hash = passwords.hash(password);
        var registered =
                Account.register(
                        new AccountId(UuidCreator.getTimeOrderedEpoch()),
                        email,
                        name,
                        hash,
                        EnumSet.allOf(Role.class),
                        clock.instant());
        transactions.executeWithoutResult(_ -> {
            if (accounts.countAdmins() > 0) {
                throw new AccountException.NotFound();
            }
            accounts.add(registered);
        });
        return registered.account();
    }

    private boolean matches(String given) {
        return MessageDigest.isEqual(given.getBytes(UTF_8), secret.value().getBytes(UTF_8));
    }
}
