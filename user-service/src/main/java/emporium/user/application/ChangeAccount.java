package emporium.user.application;

import emporium.user.domain.Account;
import emporium.user.domain.AccountChange;
import emporium.user.domain.AccountException;
import emporium.user.domain.AccountId;
import emporium.user.domain.Email;
import emporium.user.domain.PasswordHash;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * What owners change about themselves. Whoever wants another password or e-mail address must know
 * the current password, as a token may be stolen; with a new password every sign-in ends.
 */
@Service
public class ChangeAccount {

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignIns signIns;
    private final Throttle guesses;
    private final Clock clock;

    ChangeAccount(Accounts accounts, Passwords passwords, SignIns signIns, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.signIns = signIns;
        this.guesses = new Throttle(5, Duration.ofSeconds(10), clock);
        this.clock = clock;
    }

    /** What is to be different; what is empty stays. */
    public record Wish(
            Optional<String> name,
            Optional<Email> email,
            Optional<String> password,
            Optional<String> currentPassword) {

        boolean isDelicate() {
            return email.isPresent() || password.isPresent();
        }

        /** Passwords stay out of every log. */
        @Override
        public String toString() {
            return "Wish[name=%s, email=%s]".formatted(name, email);
        }
    }

    /**
     * @param version that the caller has seen, if it is to matter
     */
    public Account change(AccountId id, Optional<Long> version, Wish wish) {
        var account = accounts.find(id).orElseThrow(AccountException.NotFound::new);
        if (version.isPresent() && version.get() != account.version()) {
            throw new AccountException.Outdated();
        }
        if (wish.isDelicate()) {
            confirm(account, wish);
        }
        var changed = accounts.save(decide(account, wish));
        if (wish.password().isPresent()) {
            signIns.endAll(id);
        }
        return changed;
    }

    private void confirm(Account account, Wish wish) {
        guesses.take(account.id().toString());
        var given = wish.currentPassword().orElseThrow(AccountException.BadCredentials::new);
        if (!passwords.matches(given, Optional.of(account.password()))) {
            throw new AccountException.BadCredentials();
        }
        guesses.giveBack(account.id().toString());
    }

    private AccountChange decide(Account account, Wish wish) {
        var now = clock.instant();
        var name = wish.name().orElse(account.name());
        var email = wish.email().orElse(account.email());
        var introduced = account.introduceAs(name, email, now);
        return newPassword(wish, email, name)
                .map(password -> introduced.account().protectWith(password, now))
                .orElse(introduced);
    }

    private Optional<PasswordHash> newPassword(Wish wish, Email email, String name) {
        wish.password().ifPresent(password -> PasswordRules.check(password, email, name));
        return wish.password().map(passwords::hash);
    }
}
