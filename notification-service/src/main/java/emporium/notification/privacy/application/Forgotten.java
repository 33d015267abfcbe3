package emporium.notification.privacy.application;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** Tells others who is forgotten here, in the transaction that forgets them. */
public interface Forgotten {

    void tell(Collection<UUID> users, Instant at);
}
