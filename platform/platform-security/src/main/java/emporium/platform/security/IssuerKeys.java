package emporium.platform.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.text.ParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The issuer's public keys. Nothing is fetched before the first token comes, so a service starts
 * without its issuer; a key id it has not seen makes it look again, so a rotation needs no restart.
 * Tokens with invented key ids must not become requests to the issuer: it is asked twice in an
 * interval at most, and whoever comes on top makes do with the keys that are known.
 */
class IssuerKeys implements JWKSetSource<SecurityContext> {

    private static final long LONGEST_WAIT = 6_000;
    private static final long LONGEST_INTERVAL = 5_000;
    private static final int FETCHES_PER_INTERVAL = 2;

    private final RestClient http;
    private final URI address;
    private final long interval;

    private @Nullable JWKSet known;
    private long intervalStart = Long.MIN_VALUE / 2;
    private int fetches;

    private IssuerKeys(RestClient http, URI address, long interval) {
        this.http = http;
        this.address = address;
        this.interval = interval;
    }

    static JWKSource<SecurityContext> cached(RestClient http, SecuritySettings settings) {
        var ttl = settings.jwksTtl().toMillis();
        var keys = new IssuerKeys(http, settings.jwksUri(), Math.min(LONGEST_INTERVAL, ttl / 10));
        return JWKSourceBuilder.create(keys)
                .cache(ttl, Math.min(LONGEST_WAIT, ttl / 2))
                .refreshAheadCache(ttl / 10, false)
                .rateLimited(false)
                .outageTolerant(settings.outageTolerance().toMillis())
                .build();
    }

    @Override
    public synchronized JWKSet getJWKSet(
            JWKSetCacheRefreshEvaluator refresh, long currentTime, SecurityContext context)
            throws KeySourceException {
        var last = known;
        if (!mayFetch(currentTime) && last != null) {
            return last;
        }
        var fetched = fetch();
        known = fetched;
        return fetched;
    }

    private boolean mayFetch(long now) {
        if (now - intervalStart >= interval) {
            intervalStart = now;
            fetches = 0;
        }
        return fetches++ < FETCHES_PER_INTERVAL;
    }

    private JWKSet fetch() throws KeySourceException {
        try {
            var body = http.get().uri(address).retrieve().body(String.class);
            return JWKSet.parse(Objects.requireNonNull(body, "The issuer published no keys"));
        } catch (RestClientException | ParseException | NullPointerException outage) {
            throw new JWKSetRetrievalException("The issuer's keys are out of reach", outage);
        }
    }

    @Override
    public void close() {
        // nothing is held between two fetches
    }
}
