package emporium.platform.web.idempotency;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets answers after their time, in small bites; several instances may do it at once. */
class IdempotencyCleanup implements InitializingBean, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(IdempotencyCleanup.class);
    private static final int BITE = 5_000;

    private final JdbcClient jdbc;
    private final IdempotencySettings settings;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("idempotency-cleanup").factory());

    IdempotencyCleanup(JdbcClient jdbc, IdempotencySettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public void afterPropertiesSet() {
        var pause = settings.cleanup().toMillis();
        var _ = clock.scheduleWithFixedDelay(this::tick, pause, pause, TimeUnit.MILLISECONDS);
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }

    private void tick() {
        try {
            while (forget() == BITE) {
                log.debug("Removed {} expired idempotency keys", BITE);
            }
        } catch (DataAccessException later) {
            log.warn("Expired idempotency keys stay for now: {}", later.toString());
        }
    }

    int forget() {
        return jdbc.sql(
                        """
                        delete from idempotency_key
                        where (caller, key) in (
                            select caller, key
                            from idempotency_key
                            where created_at < now() - make_interval(secs => :retention)
                            limit :bite
                            for update skip locked)
                        """)
                .param("retention", (double) settings.retention().toSeconds())
                .param("bite", BITE)
                .update();
    }
}
