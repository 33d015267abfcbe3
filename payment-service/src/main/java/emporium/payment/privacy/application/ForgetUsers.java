package emporium.payment.privacy.application;

import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Forgets users and says so, in the transaction that takes the news of their end. */
@Service
public class ForgetUsers {

    private final Traces traces;
    private final Forgotten forgotten;
    private final Clock clock;

    ForgetUsers(Traces traces, Forgotten forgotten, Clock clock) {
        this.traces = traces;
        this.forgotten = forgotten;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Collection<UUID> users) {
        var now = clock.instant();
        forgotten.tell(traces.forget(users, now), now);
    }
}
