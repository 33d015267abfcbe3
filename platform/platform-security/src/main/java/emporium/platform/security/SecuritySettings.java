package emporium.platform.security;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are believed. An address with the scheme {@code lb} is a name in the registry, any
 * other is called as it stands.
 *
 * @param issuer a name, never an address: a token is valid whatever host it was fetched from
 * @param audience what a token must be meant for
 * @param jwksUri where the issuer publishes its keys
 * @param tokenUri where a service gets its own token
 * @param jwksTtl how long keys are used before they are fetched again
 * @param outageTolerance how long known keys stay good while the issuer cannot be reached
 * @param clockSkew by how much the clocks of two machines may differ
 * @param verifiedFor how long a verified token is remembered, at most
 */
@ConfigurationProperties("emporium.security")
public record SecuritySettings(
        @DefaultValue("https://id.emporium.example") String issuer,
        @DefaultValue("emporium") String audience,
        @DefaultValue("lb://user-service/oauth2/jwks") URI jwksUri,
        @DefaultValue("lb://user-service/oauth2/token") URI tokenUri,
        @DefaultValue("5m") Duration jwksTtl,
        @DefaultValue("24h") Duration outageTolerance,
        @DefaultValue("10s") Duration clockSkew,
        @DefaultValue("60s") Duration verifiedFor) {}
