package emporium.user.privacy.adapter.clients;

import emporium.platform.client.HttpClients;
import emporium.platform.client.TracedThreads;
import emporium.user.privacy.application.PersonalData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** Asks all of them at the same time; one that does not answer is an outage of the whole. */
@Component
class HttpPersonalData implements PersonalData {

    private static final List<String> SERVICES =
            List.of("catalog-service", "notification-service", "order-service", "payment-service");

    private final List<Keeper> keepers;

    private record Keeper(String service, RestClient http) {}

    HttpPersonalData(HttpClients clients) {
        this.keepers =
                SERVICES.stream()
                        .map(service -> new Keeper(service, clients.restClient(service)))
                        .toList();
    }

    @Override
    public Map<String, Object> of(String token) {
        try (var threads = TracedThreads.open()) {
            var asked = new LinkedHashMap<String, CompletableFuture<JsonNode>>();
            for (var keeper : keepers) {
                asked.put(
                        keeper.service(),
                        CompletableFuture.supplyAsync(() -> ask(keeper, token), threads));
            }
            var answers = new LinkedHashMap<String, Object>();
            asked.forEach((service, answer) -> answers.put(service, join(answer)));
            return answers;
        }
    }

    private static JsonNode ask(Keeper keeper, String token) {
        var answer =
                keeper.http()
                        .get()
                        .uri("/api/personal-data")
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                        .retrieve()
                        .body(JsonNode.class);
        if (answer == null) {
            throw new IllegalStateException(keeper.service() + " answered nothing");
        }
        return answer;
    }

    private static JsonNode join(CompletableFuture<JsonNode> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
