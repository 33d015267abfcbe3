package emporium.payment.adapter.provider;

import emporium.payment.application.ProviderBooks;
import emporium.payment.application.Standing;
import emporium.payment.domain.Reference;
import java.util.List;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Reads the provider's books. Nobody waits for it, so it goes around the breaker. */
@Component
class HttpProviderBooks implements ProviderBooks {

    private record Line(
            String id,
            String idempotencyKey,
            String status,
            long amount,
            long captured,
            long refunded) {

        Entry entry() {
            var held = status.equals("authorized") ? amount : 0;
            return new Entry(
                    new Reference(id), idempotencyKey, new Standing(held, captured, refunded));
        }
    }

    private static final ParameterizedTypeReference<List<Line>> LINES =
            new ParameterizedTypeReference<>() {};

    private final RestClient http;

    HttpProviderBooks(RestClient provider) {
        this.http = provider;
    }

    @Override
    public List<Entry> after(Optional<Reference> last) {
        var lines =
                http.get()
                        .uri(
                                "/v1/authorizations?after={after}&size=500",
                                last.map(Reference::value).orElse(""))
                        .retrieve()
                        .requiredBody(LINES);
        return lines.stream().map(Line::entry).toList();
    }
}
