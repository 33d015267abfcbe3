package emporium.storefront.clients;

import emporium.platform.client.TargetUnavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Every call ends in one of three ways: an answer, {@link Refused}, or {@link Away}. */
public final class Calls {

    private static final Duration SHORTLY = Duration.ofSeconds(1);

    private Calls() {}

    public static <T> T ask(String service, Supplier<T> call) {
        try {
            return call.get();
        } catch (TargetUnavailable away) {
            throw new Away(service, away.retryAfter(), away);
        } catch (RestClientResponseException refusal) {
            throw new Refused(refusal.getStatusCode().value(), refusal.getResponseBodyAsString());
        } catch (RestClientException unreadable) {
            throw new Away(service, SHORTLY, unreadable);
        }
    }

    /** Empty if there is no such thing. */
    public static <T> Optional<T> find(String service, Supplier<T> call) {
        try {
            return Optional.of(ask(service, call));
        } catch (Refused refusal) {
            if (refusal.status() == HttpStatus.NOT_FOUND.value()
                    || refusal.status() == HttpStatus.BAD_REQUEST.value()) {
                return Optional.empty();
            }
            throw refusal;
        }
    }
}
