package emporium.storefront.fake;

import emporium.storefront.clients.Credentials;
import emporium.storefront.clients.Money;
import emporium.storefront.clients.Refused;
import emporium.storefront.orders.Return;
import emporium.storefront.staff.returns.StaffReturns;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The same returns from behind the counter. */
public final class FakeStaffReturns implements StaffReturns {

    private final FakeReturns returns;

    FakeStaffReturns(FakeReturns returns) {
        this.returns = returns;
    }

    @Override
    public Page list(Credentials staff, @Nullable String status, @Nullable String after) {
        return new Page(
                returns.byKey.values().stream()
                        .filter(each -> status == null || each.status().equals(status))
                        .toList(),
                null);
    }

    @Override
    public Optional<Return> find(Credentials staff, UUID id) {
        return returns.byKey.values().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Override
    public Return receive(Credentials staff, UUID id, Receipt receipt) {
        var back = find(staff, id).orElseThrow();
        if (!back.requested()) {
            throw new Refused(409, "{\"type\":\"x/return-already-received\"}");
        }
        var decision = receipt.lines().getFirst();
        var line = back.lines().getFirst();
        var judged =
                new Return(
                        id,
                        back.orderId(),
                        back.number(),
                        "RECEIVED",
                        back.reason(),
                        back.comment(),
                        List.of(
                                new Return.Line(
                                        line.sku(),
                                        line.productId(),
                                        line.name(),
                                        line.quantity(),
                                        line.unitPrice(),
                                        decision.accepted(),
                                        decision.restockTo())),
                        new Money("105.91", "EUR"),
                        null,
                        new Return.Restock(
                                decision.restockTo() == null ? "NOTHING" : "ASKED", null),
                        back.requestedAt(),
                        back.requestedAt());
        returns.byKey.replaceAll((_, each) -> each.id().equals(id) ? judged : each);
        return judged;
    }

    @Override
    public List<String> warehouses(Credentials staff, String sku) {
        FakeCatalog.open(returns.away, "inventory-service");
        return List.of("berlin", "lyon");
    }
}
