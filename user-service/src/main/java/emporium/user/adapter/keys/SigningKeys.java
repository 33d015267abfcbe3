package emporium.user.adapter.keys;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import emporium.user.application.CurrentKey;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The keys as this instance knows them, looked up again every so often. */
@Component
class SigningKeys
        implements JWKSource<SecurityContext>, CurrentKey, InitializingBean, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

    private final SigningKeyStore store;
    private final RotationSettings settings;
    private final Clock clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("signing-keys").factory());
    private final AtomicLong lookedAgain = new AtomicLong();
    private volatile List<SigningKey> keys = List.of();

    SigningKeys(SigningKeyStore store, RotationSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        refresh();
        var pause = settings.refresh().toMillis();
        var _ = timer.scheduleWithFixedDelay(this::tick, pause, pause, TimeUnit.MILLISECONDS);
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }

    void refresh() {
        store.rotate(clock.instant());
        keys = store.all();
    }

    /** The youngest whose time has come. */
    @Override
    public String id() {
        var now = clock.instant();
        return keys.reversed().stream()
                .filter(key -> !now.isBefore(key.signsFrom()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no key to sign with"))
                .kid();
    }

    /** A key that is not known here may be one that another instance has just made. */
    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) {
        var found = select(selector);
        if (found.isEmpty() && mayLookAgain()) {
            tick();
            return select(selector);
        }
        return found;
    }

    private List<JWK> select(JWKSelector selector) {
        return selector.select(new JWKSet(keys.stream().<JWK>map(SigningKey::pair).toList()));
    }

    /** Once in a second, however many tokens with invented keys come. */
    private boolean mayLookAgain() {
        var now = clock.millis();
        var last = lookedAgain.get();
        return now - last >= 1_000 && lookedAgain.compareAndSet(last, now);
    }

    private void tick() {
        try {
            refresh();
        } catch (DataAccessException | TransactionException later) {
            log.warn("Signing keys stay as they are: {}", later.toString());
        }
    }
}
