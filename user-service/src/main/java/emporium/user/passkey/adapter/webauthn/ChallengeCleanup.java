package emporium.user.passkey.adapter.webauthn;

import emporium.user.passkey.application.Challenges;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Forgets what nobody has answered. */
@Component
class ChallengeCleanup implements InitializingBean, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ChallengeCleanup.class);
    private static final long PAUSE_MINUTES = 5;

    private final Challenges challenges;
    private final Clock clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("challenge-cleanup").factory());

    ChallengeCleanup(Challenges challenges, Clock clock) {
        this.challenges = challenges;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        var _ =
                timer.scheduleWithFixedDelay(
                        this::tick, PAUSE_MINUTES, PAUSE_MINUTES, TimeUnit.MINUTES);
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }

    private void tick() {
        try {
            log.debug("Forgot {} challenges", challenges.forgetExpired(clock.instant()));
        } catch (DataAccessException | TransactionException later) {
            log.warn("Challenges stay for now: {}", later.toString());
        }
    }
}
