package emporium.sandbox.provider;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Calls the merchant, signed, again and again with growing pauses until it says it has understood.
 */
@Component
class WebhookDelivery {

    private static final Logger log = LoggerFactory.getLogger(WebhookDelivery.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int MOST_ATTEMPTS = 25;

    private final Webhooks webhooks;
    private final ProviderProperties.Webhook settings;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(2))
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();

    WebhookDelivery(Webhooks webhooks, ProviderProperties settings, Clock clock) {
        this.webhooks = webhooks;
        this.settings = settings.webhook();
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 500)
    void deliverDue() {
        var url = settings.url();
        if (url == null || !settings.wanted()) {
            return;
        }
        var taken = webhooks.take(20, clock.instant().plus(TIMEOUT.multipliedBy(2)));
        try (var scope = Executors.newVirtualThreadPerTaskExecutor()) {
            taken.forEach(webhook -> scope.execute(() -> deliver(url, webhook)));
        }
    }

    private void deliver(URI url, Webhooks.Pending webhook) {
        if (understood(url, webhook.body())) {
            webhooks.delivered(webhook.id());
        } else {
            webhooks.tryAgain(webhook.id(), nextAttempt(webhook.attempts()));
        }
    }

    private boolean understood(URI url, String body) {
        try {
            var request =
                    HttpRequest.newBuilder(url)
                            .timeout(TIMEOUT)
                            .header("Content-Type", "application/json")
                            .header(
                                    WebhookSignature.HEADER,
                                    WebhookSignature.of(settings.secret(), clock.instant(), body))
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build();
            var status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                log.info("The webhook was answered with {}", status);
            }
            return status / 100 == 2;
        } catch (IOException e) {
            log.info("The webhook could not be delivered: {}", e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private @Nullable Instant nextAttempt(int attempts) {
        if (attempts >= MOST_ATTEMPTS) {
            return null;
        }
        return clock.instant().plusSeconds(Math.min(300, 1L << Math.min(attempts - 1, 9)));
    }
}
