package emporium.user.mailbox.application;

import emporium.user.domain.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Keeps proofs; of their secrets it knows the hashes. */
public interface Proofs {

    void add(Proof proof);

    /**
     * Gives a proof its secret; one that it had before is worth nothing any more.
     *
     * @return false if there is none, or its time is over
     */
    boolean protect(UUID id, Secret secret, Instant now);

    /** The one with this secret, if its time is not over. */
    Optional<Proof> find(Purpose purpose, Secret secret, Instant now);

    /** The same, for one caller and one time only. */
    Optional<Proof> use(Purpose purpose, Secret secret, Instant now);

    /** None of these is good any more. */
    void end(AccountId account, Purpose purpose);

    int forgetExpired(Instant now);
}
