package emporium.catalog.review.adapter.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;

import emporium.catalog.RunningCatalog;
import emporium.catalog.sale.application.Sales;
import emporium.catalog.sale.application.Sales.SaleNews;
import emporium.platform.test.TestTokens;
import emporium.platform.test.contract.Contracts;
import emporium.platform.test.contract.OpenApiContract;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** A product of its own for each test, and people who have bought it. */
abstract class RunningReviews extends RunningCatalog {

    static final OpenApiContract CONTRACT = Contracts.openApi("catalog-service");
    static final String REVIEWS = "/api/products/{idOrSlug}/reviews";
    static final String REVIEW = "/api/products/{id}/reviews/{reviewId}";

    @Autowired private Sales sales;

    String product;
    String uri;

    @BeforeEach
    void offerAProduct() {
        product = product("Reviewed Thing", "5.00").get("id").asString();
        uri = "/api/products/" + product + "/reviews";
    }

    String buyer() {
        var customer = UUID.randomUUID();
        var bought =
                new SaleNews(
                        UUID.randomUUID(),
                        4,
                        customer.toString(),
                        true,
                        Set.of(UUID.fromString(product)));
        sales.hear(List.of(bought));
        return shopper(customer);
    }

    static String shopper(UUID customer) {
        return TestTokens.token(customer.toString(), "ada@example.com", "Ada Byron", "SHOPPER");
    }

    String written(String buyer, int rating) {
        return body(as(buyer, POST, uri, "", review(rating)), 201).get("id").asString();
    }

    String review(int rating) {
        return review(rating, "What I think", "It is a thing.\nReally.");
    }

    String review(int rating, String title, String text) {
        return json.writeValueAsString(Map.of("rating", rating, "title", title, "text", text));
    }

    static String hide() {
        return "{\"shown\":false,\"reason\":\"Rude\"}";
    }

    JsonNode rating() {
        return read("/api/products/" + product).get("rating");
    }

    static List<String> ids(JsonNode page) {
        return page.get("items").valueStream().map(item -> item.get("id").asString()).toList();
    }

    void assertProblem(MvcTestResult answer, int status, String type) {
        assertThat(body(answer, status).get("type").asString()).endsWith("/" + type);
    }

    static void assertValid(MvcTestResult answer, String method, String path) throws Exception {
        var response = answer.getResponse();
        CONTRACT.assertValidResponse(
                method, path, response.getStatus(), response.getContentAsString(UTF_8));
    }
}
