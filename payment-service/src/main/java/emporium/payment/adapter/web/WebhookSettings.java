package emporium.payment.adapter.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the provider's webhooks are recognised.
 *
 * @param secret shared with the provider
 * @param window how old, or how far ahead of our clock, a signature may be
 */
@ConfigurationProperties("emporium.payment.webhook")
@Validated
record WebhookSettings(
        @NotBlank(message = "is missing: set EMPORIUM_WEBHOOK_SECRET") String secret,
        @DefaultValue("5m") @NotNull Duration window) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "WebhookSettings[window=" + window + "]";
    }
}
