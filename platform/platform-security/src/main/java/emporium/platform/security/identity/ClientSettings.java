package emporium.platform.security.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How this service shows the issuer who it is.
 *
 * @param id the service's name where none is given
 */
@ConfigurationProperties("emporium.client")
record ClientSettings(@Nullable String id, @Nullable String secret) {}
