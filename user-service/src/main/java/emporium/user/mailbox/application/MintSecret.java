package emporium.user.mailbox.application;

import emporium.user.domain.AccountException;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a proof's secret for the mail that is being written. If that mail has to be written again,
 * it gets another, and the first is worth nothing.
 */
@Service
public class MintSecret {

    private final Proofs proofs;
    private final Clock clock;

    MintSecret(Proofs proofs, Clock clock) {
        this.proofs = proofs;
        this.clock = clock;
    }

    /**
     * @throws AccountException.LinkVoid if the proof has been used, or nobody would be in time
     */
    @Transactional
    public Secret mint(UUID proof) {
        var secret = Secret.random();
        if (!proofs.protect(proof, secret, clock.instant())) {
            throw new AccountException.LinkVoid();
        }
        return secret;
    }
}
