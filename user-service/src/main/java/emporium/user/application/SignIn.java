package emporium.user.application;

import emporium.user.domain.Account;
import emporium.user.domain.AccountException;
import emporium.user.domain.Email;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/**
 * Tells whether a password is an account's, or what else is shown for it. Wrong tries are slowed
 * down per account and client, per account, and per client; each of the three recovers within
 * seconds, so nobody can shut another out, and a client that has signed in to an account before is
 * not held up by strangers who guess at it.
 */
@Service
public class SignIn {

    private static final int MAX_PASSWORD = 128;

    private final Accounts accounts;
    private final Passwords passwords;
    private final Throttle pair;
    private final Throttle account;
    private final Throttle client;
    private final KnownClients known;

    SignIn(Accounts accounts, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.pair = new Throttle(5, Duration.ofSeconds(10), clock);
        this.account = new Throttle(20, Duration.ofSeconds(3), clock);
        this.client = new Throttle(50, Duration.ofSeconds(1), clock);
        this.known = new KnownClients();
    }

    /**
     * @param address of the client, as far as it is known
     * @throws AccountException.BadCredentials if name and password do not belong together
     * @throws AccountException.TooManyTries if this has gone wrong too often
     */
    public Account signIn(String name, String password, String address) {
        var email = Email.of(name);
        var subject = email.map(Email::value).orElse("");
        var tries = tries(subject, address);
        tries.forEach(Try::take);
        var found = email.flatMap(accounts::find);
        if (password.length() > MAX_PASSWORD
                || !passwords.matches(password, found.map(Account::password))) {
            throw new AccountException.BadCredentials();
        }
        tries.forEach(Try::giveBack);
        known.remember(subject, address);
        return found.orElseThrow(AccountException.BadCredentials::new);
    }

    /**
     * For whoever shows what nobody can guess. Only the client is slowed down, by the same count as
     * for passwords.
     *
     * @param address of the client, as far as it is known
     * @param shown throws if it is not true
     * @throws AccountException.TooManyTries if this has gone wrong too often
     */
    public Account signIn(String address, Supplier<Account> shown) {
        var tries = new Try(client, address);
        tries.take();
        var account = shown.get();
        tries.giveBack();
        known.remember(account.email().value(), address);
        return account;
    }

    private List<Try> tries(String subject, String address) {
        var own = new Try(pair, subject + " " + address);
        var all = new Try(client, address);
        return known.contains(subject, address)
                ? List.of(own, all)
                : List.of(own, all, new Try(account, subject));
    }

    private record Try(Throttle throttle, String key) {

        void take() {
            throttle.take(key);
        }

        void giveBack() {
            throttle.giveBack(key);
        }
    }
}
