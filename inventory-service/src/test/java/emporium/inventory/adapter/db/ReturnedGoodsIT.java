package emporium.inventory.adapter.db;

import static emporium.inventory.adapter.db.StockFixture.newOrder;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.inventory.domain.Allocation;
import emporium.inventory.domain.Command;
import emporium.inventory.domain.Line;
import emporium.inventory.domain.OrderId;
import emporium.inventory.domain.Restocking;
import emporium.inventory.domain.Sku;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StockDatabase
class ReturnedGoodsIT {

    @Autowired private StockFixture stock;
    @Autowired private JdbcClient jdbc;

    @AfterEach
    void everySumHolds() {
        stock.audit();
    }

    @Test
    void comeBackOnceHoweverOftenItIsAsked() {
        var lamp = stock.newSku(5, 3);
        var order = sold(lamp, 4);
        var first = restock(order, UUID.randomUUID(), new Allocation(lamp, "lyon", 1));

        stock.handle(first);
        stock.handle(first, first);

        assertThat(stock.stockOf(lamp)).isEqualTo("1/0 4/0");
        assertThat(stock.stateOf(order)).isEqualTo("COMMITTED");
        assertThat(stock.answersTo(order))
                .endsWith("stock-returned.v1", "stock-returned.v1", "stock-returned.v1");
        assertThat(ledger(lamp, order)).containsExactly("berlin COMMITTED -4", "lyon RETURNED 1");
    }

    @Test
    void neverMoreThanWasSoldOverManyTransactions() {
        var lamp = stock.newSku(5, 3);
        var order = sold(lamp, 2);

        stock.handle(restock(order, UUID.randomUUID(), new Allocation(lamp, "berlin", 1)));
        stock.handle(restock(order, UUID.randomUUID(), new Allocation(lamp, "berlin", 2)));
        stock.handle(restock(order, UUID.randomUUID(), new Allocation(lamp, "berlin", 1)));

        assertThat(stock.stockOf(lamp)).isEqualTo("5/0 3/0");
        assertThat(stock.answersTo(order))
                .endsWith("stock-returned.v1", "restock-refused.v1", "stock-returned.v1");
    }

    private OrderId sold(Sku sku, int quantity) {
        var order = newOrder();
        stock.handle(stock.reserve(order, new Line(sku, quantity)));
        stock.handle(new Command.Commit(order));
        return order;
    }

    private static Command restock(OrderId order, UUID id, Allocation... goods) {
        return new Command.Restock(order, new Restocking(id, List.of(goods)));
    }

    private List<String> ledger(Sku sku, OrderId order) {
        return jdbc.sql(
                        """
                        select warehouse || ' ' || kind || ' ' || on_hand_by from ledger
                        where sku = :sku and order_id = :order and on_hand_by <> 0 order by id
                        """)
                .param("sku", sku.value())
                .param("order", order.value())
                .query(String.class)
                .list();
    }
}
