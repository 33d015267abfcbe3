package emporium.user.mailbox.application;

import emporium.user.application.Accounts;
import emporium.user.application.Throttle;
import emporium.user.domain.AccountException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Believes who shows the secret that only the mailbox has got. */
@Service
public class VerifyAddress {

    private final Accounts accounts;
    private final Proofs proofs;
    private final Throttle guesses;
    private final Clock clock;

    VerifyAddress(Accounts accounts, Proofs proofs, Clock clock) {
        this.accounts = accounts;
        this.proofs = proofs;
        this.guesses = new Throttle(20, Duration.ofSeconds(3), clock);
        this.clock = clock;
    }

    /**
     * @param address of the client
     * @throws AccountException.LinkVoid if nobody was sent this, or it was used, or is too old, or
     *     the account has another address by now
     */
    @Transactional
    public void verify(String shown, String address) {
        guesses.take(address);
        var now = clock.instant();
        var proof =
                Secret.of(shown)
                        .flatMap(secret -> proofs.use(Purpose.VERIFY_ADDRESS, secret, now))
                        .orElseThrow(AccountException.LinkVoid::new);
        var account =
                accounts.find(proof.account())
                        .filter(found -> found.email().equals(proof.email()))
                        .orElseThrow(AccountException.LinkVoid::new);
        account.verify(now).ifPresent(accounts::save);
        proofs.end(account.id(), Purpose.VERIFY_ADDRESS);
        guesses.giveBack(address);
    }
}
