package emporium.storefront.fake;

import emporium.platform.client.TargetUnavailable;
import emporium.storefront.catalog.Catalog;
import emporium.storefront.catalog.Category;
import emporium.storefront.catalog.Product;
import emporium.storefront.catalog.ProductPage;
import emporium.storefront.catalog.ProductQuery;
import emporium.storefront.catalog.Reviews;
import emporium.storefront.catalog.Stock;
import emporium.storefront.clients.Away;
import emporium.storefront.clients.Credentials;
import emporium.storefront.clients.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A catalog of one lamp in two colours, and the shelves it stands on. */
public final class FakeCatalog implements Catalog, Reviews, Stock {

    public volatile boolean catalogAway;
    public volatile boolean stockAway;
    public volatile boolean extrasAway;
    public volatile boolean bought;

    /** Run before a list is given. */
    public volatile Runnable whenAsked = () -> {};

    /** The last list. */
    public volatile ProductQuery asked = new ProductQuery(Map.of());

    public final Map<String, Reviews.Review> reviews = new ConcurrentHashMap<>();
    public final Map<String, Integer> stock = new HashMap<>();

    /** As long as it is not {@code <b>}, it is not worth testing. */
    public volatile String name = "Lamp";

    public volatile String description = "It shines.";

    public static final Money PRICE = new Money("89.00", "EUR");

    public void reset() {
        whenAsked = () -> {};
        catalogAway = false;
        stockAway = false;
        extrasAway = false;
        bought = false;
        reviews.clear();
        stock.clear();
        stock.put("LAMP-RED", 9);
        stock.put("LAMP-BLUE", 0);
        name = "Lamp";
        description = "It shines.";
    }

    @Override
    public ProductPage find(ProductQuery query) {
        asked = query;
        whenAsked.run();
        open(catalogAway, "catalog-service");
        var facets =
                new ProductPage.Facets(
                        List.of(new ProductPage.CategoryCount("light", "Light", null, 1)),
                        List.of(new ProductPage.Count("Lumen", 1), new ProductPage.Count("Lux", 1)),
                        List.of(),
                        List.of());
        var card =
                new ProductPage.Card(
                        "1",
                        "lamp",
                        name,
                        "Lumen",
                        "light",
                        PRICE,
                        "/media/lamp.svg",
                        new Product.Rating(4.5, 2),
                        true,
                        null);
        return query.isFurtherPage()
                ? new ProductPage(List.of(), 1L, null, facets)
                : new ProductPage(List.of(card), 1L, "next-page", facets);
    }

    @Override
    public Optional<Product> product(String idOrSlug) {
        open(catalogAway, "catalog-service");
        return List.of("lamp", "1").contains(idOrSlug) ? Optional.of(lamp()) : Optional.empty();
    }

    @Override
    public List<Category> categories() {
        open(catalogAway, "catalog-service");
        return List.of(new Category("light", "Light", List.of()));
    }

    @Override
    public List<Suggestion> suggest(String text) {
        open(catalogAway, "catalog-service");
        return List.of(new Suggestion("product", name, "lamp", "/media/lamp.svg"));
    }

    @Override
    public List<ProductPage.Card> recommended(String product, int size) {
        open(extrasAway, "catalog-service");
        return find(new ProductQuery(Map.of())).items();
    }

    @Override
    public Reviews.Page of(String product, int size, @Nullable String after) {
        open(extrasAway, "catalog-service");
        return new Reviews.Page(List.copyOf(reviews.values()), null, null);
    }

    @Override
    public Mine mine(Credentials member, String product) {
        open(extrasAway, "catalog-service");
        return new Mine(bought, reviews.get("mine"));
    }

    @Override
    public void write(Credentials member, String product, Words words) {
        reviews.put("mine", review(words, 1));
    }

    @Override
    public void rewrite(Credentials member, String product, Review before, Words words) {
        reviews.put("mine", review(words, before.version() + 1));
    }

    private static Review review(Words words, long version) {
        return new Review(
                "mine",
                "Ann A.",
                words.rating(),
                words.title(),
                words.text(),
                Instant.parse("2026-11-20T12:00:00Z"),
                version);
    }

    @Override
    public Map<String, Offer> offers(Collection<String> skus) {
        open(catalogAway, "catalog-service");
        var offers = new HashMap<String, Offer>();
        skus.forEach(sku -> offers.put(sku, new Offer(sku, "1", "/media/lamp.svg", true)));
        return offers;
    }

    @Override
    public Map<String, Integer> of(Collection<String> skus) {
        open(stockAway, "inventory-service");
        return Map.copyOf(stock);
    }

    private Product lamp() {
        return new Product(
                "1",
                "lamp",
                name,
                description,
                "Lumen",
                "light",
                Map.of("material", "Glass"),
                List.of(variant("LAMP-RED", "Red"), variant("LAMP-BLUE", "Blue")),
                List.of("/media/lamp.svg"),
                new Product.Rating(4.5, 2),
                true,
                1);
    }

    private static Product.Variant variant(String sku, String color) {
        return new Product.Variant(sku, color, Map.of("color", color), PRICE, "/media/lamp.svg");
    }

    static void open(boolean away, String service) {
        if (away) {
            var second = Duration.ofSeconds(1);
            var cause = new TargetUnavailable(service, "a test", second, null);
            throw new Away(service, second, cause);
        }
    }
}
