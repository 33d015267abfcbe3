package emporium.storefront.fake;

import emporium.storefront.clients.Credentials;
import emporium.storefront.staff.stock.Shelves;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One warehouse with one shelf; its ledger keeps what was booked. */
public final class FakeShelves implements Shelves {

    public final List<Entry> ledger = new ArrayList<>();
    public volatile String refuses = "";
    private final Set<String> keys = new HashSet<>();
    private long onHand;

    public void reset() {
        ledger.clear();
        keys.clear();
        refuses = "";
        onHand = 0;
    }

    @Override
    public List<Warehouse> warehouses(Credentials staff) {
        return List.of(new Warehouse("berlin", "DE"));
    }

    @Override
    public Level level(Credentials staff, String sku) {
        var shelves = ledger.isEmpty() ? List.<Shelf>of() : List.of(new Shelf("berlin", onHand, 0));
        return new Level(sku, onHand, shelves);
    }

    @Override
    public void adjust(Credentials staff, String sku, String key, Adjustment adjustment) {
        if (!refuses.isEmpty()) {
            throw FakeGoods.problem(409, refuses);
        }
        if (!keys.add(key)) {
            return;
        }
        var counted = adjustment.onHand();
        var delta = adjustment.delta();
        var by = counted != null ? counted - onHand : delta == null ? 0 : delta;
        onHand += by;
        ledger.addFirst(
                new Entry(
                        ledger.size() + 1L,
                        Instant.parse("2026-11-20T12:00:00Z"),
                        "ADJUSTED",
                        adjustment.warehouse(),
                        by,
                        0,
                        null,
                        "somebody",
                        adjustment.reason()));
    }

    @Override
    public Page ledger(Credentials staff, String sku, @Nullable String after) {
        return new Page(List.copyOf(ledger), null);
    }
}
