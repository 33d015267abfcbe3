package emporium.sandbox.provider;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the provider behaves.
 *
 * @param key what callers must show as bearer token
 * @param slow how long {@code tok_slow} takes
 * @param late when {@code tok_late_success} succeeds, its caller long gone
 * @param silence how long a caller who gets no answer is left waiting
 */
@ConfigurationProperties("emporium.sandbox.provider")
@Validated
public record ProviderProperties(
        @NotBlank(message = "is missing: set EMPORIUM_PROVIDER_KEY") String key,
        @DefaultValue("5s") @NotNull Duration slow,
        @DefaultValue("8s") @NotNull Duration late,
        @DefaultValue("30s") @NotNull Duration silence,
        @DefaultValue Webhook webhook) {

    /** Where webhooks go, and the secret that signs them; without an address none are sent. */
    record Webhook(@Nullable URI url, @DefaultValue("") String secret) {

        boolean wanted() {
            return url != null && !url.toString().isEmpty();
        }

        @Override
        public String toString() {
            return "Webhook[url=" + url + "]";
        }
    }

    @Override
    public String toString() {
        return "ProviderProperties[webhook=" + webhook + "]";
    }
}
