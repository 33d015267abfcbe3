package emporium.launcher.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What is told or asked once more; what the services would do then, the tests do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToldAgainIT {

    private static final String CANCELLED = "00000000-0000-0000-0000-000000000003";
    private static final Path EXAMPLE =
            Path.of("..", "contracts", "events", "catalog.products")
                    .resolve("product-changed.v1.example.json");

    private Workbench bench;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException, SQLException {
        bench = new Workbench(folder);
    }

    @AfterAll
    void close() throws IOException {
        bench.shop().close();
    }

    @Test
    void stockIsToldAboveTheVersionOfTheCopy() throws SQLException, InterruptedException {
        bench.run("catalog", "update stock set version = 500, available = 3 where sku = 'LAMP'");

        assertThat(bench.repair(bench.audit("i07-stock-copy-is-newest.sql"))).hasSize(1);

        var told = bench.said("inventory", "inventory.stock", "LAMP", "stock-changed.v1");
        assertThat(told.path("version").asLong()).isEqualTo(501);
        bench.run(
                "catalog", "update stock set version = 501, available = " + told.path("available"));
        assertThat(bench.audit("i07-stock-copy-is-newest.sql").exitCode()).isZero();
    }

    @Test
    void aProductIsToldAsItsContractSays() throws SQLException, InterruptedException, IOException {
        var example = Files.readString(EXAMPLE);
        bench.run(
                "catalog",
                "insert into category (slug, name, position) values ('lighting', '', 2)");
        bench.run("catalog", asRows(example));

        var report = bench.audit("i07-price-copy-is-newest.sql");
        assertThat(Workbench.ids(report))
                .containsExactlyInAnyOrder("LMP-EMBER-CLA", "LMP-EMBER-MOS");
        assertThat(bench.repair(report)).hasSize(2);

        var id = "01a1faaf-8210-7f74-aaca-bdc800eac0e6";
        assertThat(bench.said("catalog", "catalog.products", id, "product-changed.v1"))
                .isEqualTo(Workbench.json(example));
        bench.run("catalog", "delete from product where slug = 'ember-table-lamp'");
    }

    private static String asRows(String example) {
        return """
        with told as (select cast('%s' as json) as it),
             product as (
                 insert into product (id, slug, name, description, brand, category, active, attributes,
                                      images, version, created_at, changed_at, document, card, price_from, labels)
                 select cast(it ->> 'productId' as uuid), it ->> 'slug', it ->> 'name', '', it ->> 'brand',
                        it ->> 'category', true, '{}', '{}', cast(it ->> 'version' as bigint),
                        cast(it ->> 'at' as timestamptz), cast(it ->> 'at' as timestamptz), '{}', '{}', 1, '{}'
                 from told returning id),
             skus as (
                 insert into sku select v ->> 'sku', id
                 from product, told, json_array_elements(it -> 'variants') as each (v))
        insert into variant
        select v ->> 'sku', id, position, v ->> 'name', v -> 'attributes',
               cast(v #>> '{price,amount}' as numeric) * 100, v #>> '{price,currency}', v ->> 'image'
        from product, told, json_array_elements(it -> 'variants') with ordinality as each (v, position)
        """
                .formatted(example);
    }

    @Test
    void aCopyAheadOfItsProductIsForAPerson() throws SQLException, InterruptedException {
        bench.run("orders", "update products set version = 9, price = 1");
        assertThat(bench.plan(bench.audit("i07-price-copy-is-newest.sql")).byHand()).hasSize(1);

        bench.run("orders", "update products set version = 7");
        assertThat(bench.plan(bench.audit("i07-price-copy-is-newest.sql")).steps()).hasSize(1);
        bench.run("orders", "update products set price = 1000");
    }

    @Test
    void anEndedOrderAsksForItsStockByItself() throws SQLException, InterruptedException {
        bench.run("inventory", holding("COMMITTED", "now()"));

        assertThat(bench.repair(bench.audit("i12-ended-holds-no-stock.sql"))).hasSize(1);

        assertThat(order("awaits")).isEqualTo("STOCK_RELEASED");
        assertThat(order("due_at <= now()")).isEqualTo("t");
        assertThat(bench.audit("i12-ended-holds-no-stock.sql").exitCode()).isZero();
        bench.run("orders", "update orders set awaits = '', due_at = null");

        bench.run("orders", "update order_timeline set state = 'SHIPPED' where version = 5");
        assertThat(bench.plan(bench.audit("i12-ended-holds-no-stock.sql")).steps()).isEmpty();
        bench.run("orders", "update order_timeline set state = 'CANCELLED' where version = 5");
        bench.run("inventory", holding("RESTOCKED", "null"));
    }

    private static String holding(String state, String expiresAt) {
        return "update holdings set state = '%s', expires_at = %s where order_id = '%s'"
                .formatted(state, expiresAt, CANCELLED);
    }

    @Test
    void anOrderThatWouldAskInTwoDaysAsksNowButNotForMoney()
            throws SQLException, InterruptedException {
        bench.run("orders", waiting("STOCK_RELEASED PAYMENT_ENDED"));
        assertThat(bench.plan(bench.audit("i04-every-order-ends.sql")).steps()).isEmpty();

        bench.run("orders", waiting("STOCK_RELEASED"));
        assertThat(bench.repair(bench.audit("i04-every-order-ends.sql"))).hasSize(1);
        assertThat(order("due_at <= now()")).isEqualTo("t");
        assertThat(bench.repair(bench.audit("i04-every-order-ends.sql"))).isEmpty();
        bench.run("orders", "update orders set awaits = '', due_at = null");
    }

    private static String waiting(String awaits) {
        return "update orders set awaits = '%s', due_at = now() + interval '2 days' where id = '%s'"
                .formatted(awaits, CANCELLED);
    }

    private String order(String column) throws SQLException {
        return bench.ask(
                "orders", "select %s from orders where id = '%s'".formatted(column, CANCELLED));
    }
}
