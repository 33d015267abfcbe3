package emporium.user.adapter.keys;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/**
 * For the operator, when a key may be known to others: POST makes a new one sign at once, DELETE
 * withdraws an old one, and with it every token that it signed.
 */
@Component
@Endpoint(id = "signingkeys")
class SigningKeysEndpoint {

    private final SigningKeyStore store;
    private final SigningKeys keys;
    private final Clock clock;

    SigningKeysEndpoint(SigningKeyStore store, SigningKeys keys, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.clock = clock;
    }

    record Published(String kid, Instant signsFrom) {}

    @ReadOperation
    List<Published> published() {
        return store.all().stream().map(it -> new Published(it.kid(), it.signsFrom())).toList();
    }

    @WriteOperation
    List<Published> replace() {
        store.replace(clock.instant());
        keys.refresh();
        return published();
    }

    /** The one that signs stays. */
    @DeleteOperation
    List<Published> withdraw(@Selector String kid) {
        if (!kid.equals(keys.id())) {
            store.withdraw(kid);
            keys.refresh();
        }
        return published();
    }
}
