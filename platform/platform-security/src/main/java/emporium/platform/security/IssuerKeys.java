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
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The issuer's public keys. Nothing is fetched before the first token comes, so a service starts
 * without its issuer; a key id it has not seen makes it look again, so a rotation needs no restart.
 */
class IssuerKeys implements JWKSetSource<SecurityContext> {

    private static final long FETCH_TIMEOUT = 6_000;
    private static final long REFRESH_AHEAD = 30_000;

    /** Tokens with invented key ids must not become requests to the issuer. */
    private static final long SHORTEST_INTERVAL = 5_000;

    private final RestClient http;
    private final URI address;

    private IssuerKeys(RestClient http, URI address) {
        this.http = http;
        this.address = address;
    }

    static JWKSource<SecurityContext> cached(RestClient http, SecuritySettings settings) {
        return JWKSourceBuilder.create(new IssuerKeys(http, settings.jwksUri()))
                .cache(settings.jwksTtl().toMillis(), FETCH_TIMEOUT)
                .refreshAheadCache(REFRESH_AHEAD, false)
                .rateLimited(SHORTEST_INTERVAL)
                .outageTolerant(settings.outageTolerance().toMillis())
                .build();
    }

    @Override
    public JWKSet getJWKSet(
            JWKSetCacheRefreshEvaluator refresh, long currentTime, SecurityContext context)
            throws KeySourceException {
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
