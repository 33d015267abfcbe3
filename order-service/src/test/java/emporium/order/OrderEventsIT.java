package emporium.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OrderEventsIT extends ShopIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void aStreamTellsWhereTheOrderStandsAndEndsWithIt() throws Exception {
        var ada = guest();
        var order = ada.buys("MUG", "tok_timeout");
        soon(() -> ada.status(order).equals("RESERVED"));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var streams = new ArrayList<Future<List<String>>>();
            for (var i = 0; i < 20; i++) {
                streams.add(threads.submit(() -> statesSeen(ada, order, "")));
            }
            soon(() -> ada.post("/api/orders/" + order + "/cancellation", "").status() == 200);
            for (var stream : streams) {
                assertThat(stream.get(30, TimeUnit.SECONDS)).endsWith("CANCELLED");
            }
        }
    }

    @Test
    void aStreamGoesOnWhereTheOldOneEnded() throws Exception {
        var ada = guest();
        var order = ada.buys("MUG", "tok_declined");
        soon(() -> ada.status(order).equals("REJECTED"));

        assertThat(statesSeen(ada, order, "1")).containsExactly("RESERVED", "REJECTED");
        assertThat(statesSeen(ada, order, "")).containsExactly("REJECTED");
        assertThat(statesSeen(ada, order, "3")).isEmpty();
    }

    private static List<String> statesSeen(ShopClient client, String order, String last)
            throws Exception {
        var request = client.request("/api/orders/" + order + "/events");
        if (!last.isEmpty()) {
            request.header("Last-Event-ID", last);
        }
        var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/event-stream");
        return response.body()
                .filter(line -> line.startsWith("data: "))
                .map(line -> ShopClient.JSON.readTree(line.substring(6)).get("state").asString())
                .toList();
    }
}
