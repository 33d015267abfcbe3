package emporium.user.application;

import emporium.user.domain.Account;
import emporium.user.domain.AccountChange;
import emporium.user.domain.AccountException;
import emporium.user.domain.AccountId;
import emporium.user.domain.Email;
import emporium.user.domain.PasswordHash;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What owners change about themselves. Whoever wants another password or e-mail address must know
 * the current password, as a token may be stolen. With a new password every sign-in ends, and every
 * other way in: whoever knew the old one may have added it.
 */
@Service
public class ChangeAccount {

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignIns signIns;
    private final OtherWaysIn others;
    private final ConfirmPassword password;
    private final TransactionOperations transactions;
    private final Clock clock;

    ChangeAccount(
            Accounts accounts,
            Passwords passwords,
            SignIns signIns,
            OtherWaysIn others,
            ConfirmPassword password,
            TransactionOperations transactions,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.signIns = signIns;
        this.others = others;
        this.password = password;
        this.transactions = transactions;
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
            password.confirm(account, wish.currentPassword());
        }
        // A new password is dear to hash, so not while a connection is held.
        var decided = decide(account, wish);
        return transactions.execute(_ -> {
            var changed = accounts.save(decided);
            if (wish.password().isPresent()) {
                signIns.endAll(id);
                others.removeAll(id);
            }
            return changed;
        });
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
