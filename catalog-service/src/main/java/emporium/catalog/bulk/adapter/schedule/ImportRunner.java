package emporium.catalog.bulk.adapter.schedule;

import emporium.catalog.bulk.application.FileReceived;
import emporium.catalog.bulk.application.ForgetImports;
import emporium.catalog.bulk.application.RunImports;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Reads files one after another, woken by new ones; stops between two products. */
@Component
class ImportRunner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ImportRunner.class);

    /** Files that another instance received, or left behind. */
    private static final Duration LOOK_ROUND = Duration.ofSeconds(5);

    private final RunImports imports;
    private final ForgetImports forget;
    private final Semaphore news = new Semaphore(0);
    private volatile @Nullable Thread reader;

    ImportRunner(RunImports imports, ForgetImports forget) {
        this.imports = imports;
        this.forget = forget;
    }

    @EventListener
    void wake(FileReceived received) {
        news.release();
    }

    @Override
    public void start() {
        var thread = Thread.ofVirtual().name("import-reader").unstarted(this::read);
        // known before it runs: it stops as soon as it is not
        reader = thread;
        thread.start();
    }

    @Override
    public void stop() {
        var reading = reader;
        reader = null;
        news.release();
        if (reading != null) {
            try {
                reading.join(Duration.ofSeconds(10));
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return reader != null;
    }

    private void read() {
        while (isRunning()) {
            if (!oneFile()) {
                try {
                    if (news.tryAcquire(LOOK_ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
                        news.drainPermits();
                    }
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        }
    }

    /** False after a failure too: the next look round tries again. */
    private boolean oneFile() {
        try {
            forget.now();
            return imports.next(this::isRunning);
        } catch (DataAccessException | TransactionException away) {
            log.warn("Imports wait for the database: {}", away.getMessage());
        } catch (RuntimeException unexpected) {
            log.error("An import stumbled", unexpected);
        }
        return false;
    }
}
