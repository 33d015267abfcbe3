package emporium.notification.adapter.schedule;

import emporium.notification.application.OweMails.Owed;
import emporium.notification.application.SendMails;
import emporium.notification.application.SendMails.Round;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends whenever there is something, woken by new mails; rests longer while nobody takes them. */
@Component
class Postman implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);

    /** Mails that are due again, or that another instance left behind. */
    private static final Duration LOOK_ROUND = Duration.ofSeconds(2);

    /** What comes soon after goes along: one connection for many mails. */
    private static final Duration GATHER = Duration.ofMillis(200);

    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    private final SendMails sendMails;
    private final Semaphore news = new Semaphore(0);
    private volatile @Nullable Thread walk;

    Postman(SendMails sendMails) {
        this.sendMails = sendMails;
    }

    @TransactionalEventListener
    void wake(Owed owed) {
        news.release();
    }

    @Override
    public void start() {
        var thread = Thread.ofVirtual().name("postman").unstarted(this::walk);
        // known before it runs: it stops as soon as it is not
        walk = thread;
        thread.start();
    }

    @Override
    public void stop() {
        var walking = walk;
        walk = null;
        news.release();
        if (walking != null) {
            try {
                walking.join(Duration.ofSeconds(10));
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return walk != null;
    }

    private void walk() {
        int failures = 0;
        while (isRunning()) {
            var round = round();
            failures = round == Round.POST_OFFICE_CLOSED ? failures + 1 : 0;
            try {
                rest(round, failures);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private Round round() {
        try {
            return sendMails.send();
        } catch (DataAccessException | TransactionException away) {
            log.warn("The postman waits for the database: {}", away.getMessage());
            return Round.POST_OFFICE_CLOSED;
        } catch (RuntimeException unexpected) {
            log.error("The postman stumbled", unexpected);
            return Round.POST_OFFICE_CLOSED;
        }
    }

    private void rest(Round round, int failures) throws InterruptedException {
        switch (round) {
            case MORE_DUE -> {}
            case NOTHING_MORE_DUE -> {
                if (news.tryAcquire(LOOK_ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
                    Thread.sleep(GATHER);
                    news.drainPermits();
                }
            }
            case POST_OFFICE_CLOSED -> pause(failures);
        }
    }

    /** New mails do not shorten it; only the end does. */
    private void pause(int failures) throws InterruptedException {
        var rest = Math.min(LONGEST_REST.toMillis(), 250L << Math.min(failures, 10));
        var until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(rest);
        while (isRunning() && System.nanoTime() < until) {
            Thread.sleep(Duration.ofMillis(Math.min(rest, 250)));
        }
    }
}
