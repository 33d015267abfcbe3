package emporium.user.mailbox.application;

import emporium.user.application.Accounts;
import emporium.user.application.OtherWaysIn;
import emporium.user.application.PasswordRules;
import emporium.user.application.Passwords;
import emporium.user.application.SignIns;
import emporium.user.application.Throttle;
import emporium.user.domain.Account;
import emporium.user.domain.AccountException;
import emporium.user.domain.PasswordHash;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A new password for who reads the account's mails. Whoever had signed in before is signed out,
 * other ways in than the password are gone, and the address is verified by the way.
 */
@Service
public class ResetPassword {

    private final Accounts accounts;
    private final Proofs proofs;
    private final Passwords passwords;
    private final SignIns signIns;
    private final OtherWaysIn others;
    private final AccountMails mails;
    private final TransactionOperations transactions;
    private final Throttle guesses;
    private final Clock clock;

    ResetPassword(
            Accounts accounts,
            Proofs proofs,
            Passwords passwords,
            SignIns signIns,
            OtherWaysIn others,
            AccountMails mails,
            TransactionOperations transactions,
            Clock clock) {
        this.accounts = accounts;
        this.proofs = proofs;
        this.passwords = passwords;
        this.signIns = signIns;
        this.others = others;
        this.mails = mails;
        this.transactions = transactions;
        this.guesses = new Throttle(20, Duration.ofSeconds(3), clock);
        this.clock = clock;
    }

    /**
     * @param address of the client
     * @throws AccountException.LinkVoid if nobody was sent this, or it was used, or is too old, or
     *     the account has another address by now
     * @throws AccountException.WeakPassword and then the same link is good for another try
     */
    public void reset(String shown, String password, String language, String address) {
        guesses.take(address);
        var now = clock.instant();
        var secret = Secret.of(shown).orElseThrow(AccountException.LinkVoid::new);
        var proof =
                proofs.find(Purpose.RESET_PASSWORD, secret, now)
                        .orElseThrow(AccountException.LinkVoid::new);
        var account = holder(proof);
        PasswordRules.check(password, account.email(), account.name());
        // Dear, so not while a connection is held; whether the link is still good is asked again.
        var hash = passwords.hash(password);
        transactions.executeWithoutResult(_ -> {
            var used =
                    proofs.use(Purpose.RESET_PASSWORD, secret, now)
                            .orElseThrow(AccountException.LinkVoid::new);
            protect(holder(used), hash, proof, language, now);
        });
        guesses.giveBack(address);
    }

    private Account holder(Proof proof) {
        return accounts.find(proof.account())
                .filter(account -> account.email().equals(proof.email()))
                .orElseThrow(AccountException.LinkVoid::new);
    }

    private void protect(
            Account account, PasswordHash hash, Proof proof, String language, Instant now) {
        var changed = account.protectWith(hash, now);
        var verified = changed.account().verify(now).orElse(changed);
        accounts.save(verified);
        signIns.endAll(account.id());
        others.removeAll(account.id());
        proofs.end(account.id(), Purpose.RESET_PASSWORD);
        mails.passwordChanged(
                java.util.UUID.nameUUIDFromBytes(
                        ("changed " + proof.id())
                                .getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
                account,
                language,
                now);
    }
}
