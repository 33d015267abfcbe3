package emporium.order;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a browser: keeps the Cart-Token it is given, as a browser would. */
final class ShopClient {

    static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private @Nullable String cartToken;
    private @Nullable String bearer;
    private @Nullable String languages;

    ShopClient(int port) {
        this.port = port;
    }

    ShopClient withBearer(String token) {
        bearer = token;
        return this;
    }

    ShopClient speaking(String wishes) {
        languages = wishes;
        return this;
    }

    ShopClient withCartToken(String token) {
        cartToken = token;
        return this;
    }

    String cartToken() {
        return Optional.ofNullable(cartToken).orElseThrow();
    }

    record Answer(int status, String body, HttpResponse<String> response) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        String text(String field) {
            return json().path(field).asString();
        }

        String amount(String field) {
            return json().path(field).path("amount").asString();
        }
    }

    Answer get(String path) {
        return send("GET", path, null, null);
    }

    Answer put(String path, String body) {
        return send("PUT", path, body, null);
    }

    Answer delete(String path) {
        return send("DELETE", path, null, null);
    }

    Answer post(String path, String body) {
        return send("POST", path, body, null);
    }

    Answer post(String path, String body, String key) {
        return send("POST", path, body, key);
    }

    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (cartToken != null) {
            request.header("Cart-Token", cartToken);
        }
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        if (languages != null) {
            request.header("Accept-Language", languages);
        }
        return request;
    }

    Answer send(String method, String path, @Nullable String body, @Nullable String key) {
        var request = request(path).header("Content-Type", "application/json");
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        request.method(
                method,
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body));
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().firstValue("Cart-Token").ifPresent(token -> cartToken = token);
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    // -- what shoppers do again and again

    ShopClient puts(String sku, int quantity) {
        expect(200, put("/api/cart/items/" + sku, "{\"quantity\":%d}".formatted(quantity)));
        return this;
    }

    Answer asksForQuote(String country, String postalCode) {
        return asksForQuote(country, postalCode, "ada@example.com");
    }

    Answer asksForQuote(String country, String postalCode, String email) {
        return post(
                "/api/quotes",
                """
                {"shippingAddress":{"name":"Ada Byron","line1":"Main Street 1","city":"Town",
                 "postalCode":"%s","country":"%s"},
                 "shippingMethod":"standard","email":"%s"}
                """
                        .formatted(postalCode, country, email));
    }

    String quote() {
        return expect(201, asksForQuote("DE", "10115")).text("id");
    }

    Answer orders(String quoteId, String paymentToken, String key) {
        return post("/api/orders", orderBody(quoteId, paymentToken), key);
    }

    static String orderBody(String quoteId, String paymentToken) {
        return "{\"quoteId\":\"%s\",\"paymentToken\":\"%s\"}".formatted(quoteId, paymentToken);
    }

    /** Buys one thing and says which order that was. */
    String buys(String sku, String paymentToken) {
        puts(sku, 1);
        return expect(202, orders(quote(), paymentToken, UUID.randomUUID().toString())).text("id");
    }

    String status(String orderId) {
        return get("/api/orders/" + orderId).text("status");
    }

    static Answer expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError(
                    "expected %d, got %d: %s".formatted(status, answer.status(), answer.body()));
        }
        return answer;
    }
}
