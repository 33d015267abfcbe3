package emporium.payment.adapter.provider;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the provider is and how patient we are with it.
 *
 * @param url its base URL
 * @param key our API key
 * @param timeLimit for one whole call, answer included
 * @param connections how many we keep open at most
 */
@ConfigurationProperties("emporium.payment.provider")
@Validated
record ProviderSettings(
        @NotBlank(message = "is missing: set EMPORIUM_PROVIDER_URL") String url,
        @NotBlank(message = "is missing: set EMPORIUM_PROVIDER_KEY") String key,
        @DefaultValue("2s") @NotNull Duration timeLimit,
        @DefaultValue("500ms") @NotNull Duration connectTimeout,
        @DefaultValue("64") @Positive int connections,
        @DefaultValue Breaker breaker) {

    /**
     * When we stop asking for a while.
     *
     * @param calls how many of the last calls are looked at
     * @param failures in percent
     * @param pause before it is tried again
     */
    record Breaker(
            @DefaultValue("50") @Positive int calls,
            @DefaultValue("50") @Positive int failures,
            @DefaultValue("2s") @NotNull Duration pause) {}

    /** Without the key. */
    @Override
    public String toString() {
        return "ProviderSettings[url=" + url + "]";
    }
}
