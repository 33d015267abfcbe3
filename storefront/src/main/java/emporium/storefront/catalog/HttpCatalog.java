package emporium.storefront.catalog;

import emporium.platform.client.HttpClients;
import emporium.storefront.clients.Calls;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

@Component
class HttpCatalog implements Catalog {

    private static final String SERVICE = "catalog-service";

    private final RestClient http;

    HttpCatalog(HttpClients clients) {
        this.http = clients.restClient(SERVICE);
    }

    @Override
    public ProductPage find(ProductQuery query) {
        return Calls.ask(
                SERVICE,
                () ->
                        Objects.requireNonNull(
                                http.get()
                                        .uri(
                                                URI.create(
                                                        "http://"
                                                                + SERVICE
                                                                + "/api/products"
                                                                + query.text()))
                                        .retrieve()
                                        .body(ProductPage.class)));
    }

    @Override
    public Optional<Product> product(String idOrSlug) {
        return Calls.find(
                SERVICE,
                () ->
                        Objects.requireNonNull(
                                http.get()
                                        .uri("/api/products/{slug}", idOrSlug)
                                        .retrieve()
                                        .body(Product.class)));
    }

    @Override
    public List<Category> categories() {
        return Calls.ask(
                SERVICE,
                () ->
                        Objects.requireNonNull(
                                http.get()
                                        .uri("/api/categories")
                                        .retrieve()
                                        .body(
                                                new ParameterizedTypeReference<
                                                        List<Category>>() {})));
    }

    @Override
    public List<Suggestion> suggest(String text) {
        return Calls.ask(
                SERVICE,
                () ->
                        Objects.requireNonNull(
                                http.get()
                                        .uri("/api/products/suggest?q={text}", text)
                                        .retrieve()
                                        .body(
                                                new ParameterizedTypeReference<
                                                        List<Suggestion>>() {})));
    }

    @Override
    public List<ProductPage.Card> recommended(String product, int size) {
        return Calls.ask(
                        SERVICE,
                        () ->
                                Objects.requireNonNull(
                                        http.get()
                                                .uri(
                                                        "/api/products/{product}/recommendations?size={size}",
                                                        product,
                                                        size)
                                                .retrieve()
                                                .body(Recommended.class)))
                .items();
    }

    record Recommended(List<ProductPage.Card> items) {}

    @Override
    public Map<String, Offer> offers(Collection<String> skus) {
        return Calls.ask(
                        SERVICE,
                        () ->
                                Objects.requireNonNull(
                                        http.get()
                                                .uri(uri ->
                                                        uri.path("/api/prices")
                                                                .queryParam("sku", skus.toArray())
                                                                .build())
                                                .retrieve()
                                                .body(
                                                        new ParameterizedTypeReference<
                                                                List<Offer>>() {})))
                .stream()
                .collect(Collectors.toMap(Offer::sku, Function.identity()));
    }
}
