package emporium.inventory.application;

import emporium.inventory.domain.Outcome;
import java.time.Instant;

/** Tells the world what has been decided, in the transaction that stores it. */
public interface Announcements {

    void announce(Outcome outcome, Instant now);
}
