package emporium.user.privacy.application;

import emporium.user.domain.AccountId;
import emporium.user.mailbox.application.Secret;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Keeps who has forgotten whom. */
public interface Erasures {

    /**
     * @param services that have to forget, too
     */
    void begin(AccountId id, Secret receipt, Collection<String> services, Instant now);

    /** The first time counts; of somebody who was never to be forgotten it is not kept. */
    void completed(AccountId id, String service, Instant at);

    Optional<Erasure> find(Secret receipt);
}
