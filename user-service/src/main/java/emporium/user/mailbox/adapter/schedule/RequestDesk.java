package emporium.user.mailbox.adapter.schedule;

import emporium.user.mailbox.application.AnswerRequests;
import emporium.user.mailbox.application.AskForMail.Asked;
import emporium.user.mailbox.application.Proofs;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/** Answers requests as soon as they are there, and, now and then, those that were left behind. */
@Component
class RequestDesk implements InitializingBean, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(RequestDesk.class);
    private static final long LOOK_ROUND_SECONDS = 5;

    private final AnswerRequests answers;
    private final Proofs proofs;
    private final Clock clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("mail-requests").factory());
    private final ExecutorService desk =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("mail-desk").factory());

    RequestDesk(AnswerRequests answers, Proofs proofs, Clock clock) {
        this.answers = answers;
        this.proofs = proofs;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        var _ =
                timer.scheduleWithFixedDelay(
                        this::lookRound, LOOK_ROUND_SECONDS, LOOK_ROUND_SECONDS, TimeUnit.SECONDS);
        var _ = timer.scheduleWithFixedDelay(this::forget, 10, 10, TimeUnit.MINUTES);
    }

    @TransactionalEventListener
    void wake(Asked asked) {
        try {
            desk.execute(this::lookRound);
        } catch (RejectedExecutionException stopping) {
            log.debug("Another instance answers");
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
        desk.shutdown();
    }

    private void lookRound() {
        attempt(() -> {
            while (answers.answer()) {
                log.debug("There is more to answer");
            }
        });
    }

    private void forget() {
        attempt(() -> log.debug("Forgot {} proofs", proofs.forgetExpired(clock.instant())));
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException | TransactionException later) {
            log.warn("Requests for mails wait: {}", later.toString());
        } catch (RuntimeException unexpected) {
            log.error("A request for a mail could not be answered", unexpected);
        }
    }
}
