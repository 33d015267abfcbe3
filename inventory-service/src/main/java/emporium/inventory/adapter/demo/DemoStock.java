package emporium.inventory.adapter.demo;

import emporium.inventory.application.OpenWithStock;
import emporium.inventory.domain.Adjustment;
import emporium.inventory.domain.Adjustment.Amount;
import emporium.inventory.domain.Movement.Cause.ByHand;
import emporium.inventory.domain.Sku;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** On somebody's own machine, the first start fills the shelves; through the ledger like all. */
@Component
@Profile("local")
class DemoStock implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoStock.class);
    private static final ByHand OPENING = new ByHand("demo", "opening stock");

    private final OpenWithStock openWithStock;

    DemoStock(OpenWithStock openWithStock) {
        this.openWithStock = openWithStock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var goods = read();
        if (openWithStock.open(goods)) {
            log.info("Filled {} shelves with demo stock", goods.size());
        }
    }

    static List<Adjustment> read() throws IOException {
        return new ClassPathResource("demo/stock.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(DemoStock::adjustment)
                .toList();
    }

    private static Adjustment adjustment(String line) {
        var cells = line.split(",", -1);
        if (cells.length != 3) {
            throw new IllegalStateException("demo/stock.csv: not sku,warehouse,onHand: " + line);
        }
        var counted = new Amount.Counted(Long.parseLong(cells[2].strip()));
        return new Adjustment(new Sku(cells[0].strip()), cells[1].strip(), counted, OPENING);
    }
}
