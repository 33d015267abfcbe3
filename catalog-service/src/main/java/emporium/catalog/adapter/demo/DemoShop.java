package emporium.catalog.adapter.demo;

import emporium.catalog.application.Categories;
import emporium.catalog.application.Categories.Category;
import emporium.catalog.application.EditProducts;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills an empty catalog, through the same door as staff do, so that the other services hear of
 * every product. All or nothing, and once: a second instance waits and then finds it done.
 */
@Component
@Profile("local")
class DemoShop implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoShop.class);
    private static final long LOCK = 5_041_972_317L;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Categories categories;
    private final EditProducts products;
    private final DemoReviews reviews;
    private final DemoSales sales;
    private final JsonMapper json;

    DemoShop(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Categories categories,
            EditProducts products,
            DemoReviews reviews,
            DemoSales sales,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.categories = categories;
        this.products = products;
        this.reviews = reviews;
        this.sales = sales;
        this.json = json;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var shelves = read("categories.json", DemoCategory[].class);
        var goods = read("products.json", DemoProduct[].class);
        var opinions = read("reviews.json", DemoReview[].class);
        var baskets = read("baskets.json", String[][].class);
        var pictures = DemoPictures.load();
        transaction.executeWithoutResult(_ -> {
            if (isEmpty()) {
                fill(shelves, goods, pictures);
                reviews.write(opinions);
                sales.make(baskets);
                log.info("The demo shop is open: {} products", goods.size());
            }
        });
    }

    private void fill(List<DemoCategory> shelves, List<DemoProduct> goods, DemoPictures pictures) {
        pictures.files().forEach(this::store);
        for (var shelf : shelves) {
            categories.add(
                    new Category(
                            shelf.slug(),
                            shelf.name(),
                            shelf.parent(),
                            shelves.indexOf(shelf),
                            Category.FIRST));
        }
        goods.forEach(product -> products.create(product.details(pictures)));
    }

    private boolean isEmpty() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query().singleRow();
        return jdbc.sql(
                        """
                        select not exists (select from product) and not exists (select from category)
                        """)
                .query(Boolean.class)
                .single();
    }

    private void store(String file, byte[] content) {
        jdbc.sql(
                        "insert into media (file, content) values (:file, :content) on conflict do nothing")
                .param("file", file)
                .param("content", content)
                .update();
    }

    private <T> List<T> read(String file, Class<T[]> type) throws IOException {
        try (var stream = new ClassPathResource("demo/" + file).getInputStream()) {
            return List.of(json.readValue(stream, type));
        }
    }
}
