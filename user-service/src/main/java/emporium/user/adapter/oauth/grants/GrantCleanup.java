package emporium.user.adapter.oauth.grants;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Removes sign-ins that nobody can go on with any more; several instances may do it at once. */
@Component
class GrantCleanup implements InitializingBean, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(GrantCleanup.class);
    private static final long PAUSE_MINUTES = 10;

    private final GrantTable table;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("grant-cleanup").factory());

    GrantCleanup(GrantTable table) {
        this.table = table;
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
            log.debug("Removed {} expired sign-ins", table.forgetExpired());
        } catch (DataAccessException later) {
            log.warn("Expired sign-ins stay for now: {}", later.toString());
        }
    }
}
