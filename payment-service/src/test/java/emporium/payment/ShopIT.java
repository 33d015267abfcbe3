package emporium.payment;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A shop that speaks to the running service of one order, and what is written down about that. */
abstract class ShopIT extends RunningService {

    final UUID order = UUID.randomUUID();

    @Autowired JdbcClient jdbc;

    @Value("${spring.kafka.bootstrap-servers}")
    private String kafka;

    Shop shop;

    @BeforeEach
    void openShop() {
        shop = new Shop(kafka);
    }

    @AfterEach
    void closeShop() {
        shop.close();
    }

    List<String> entries() {
        return jdbc.sql("select entry from ledger where order_id = ? order by entry")
                .param(order)
                .query(String.class)
                .list();
    }

    String column(String name) {
        return jdbc.sql("select " + name + " from payments where order_id = ?")
                .param(order)
                .query((row, _) -> row.getString(1))
                .optional()
                .orElse(null);
    }
}
