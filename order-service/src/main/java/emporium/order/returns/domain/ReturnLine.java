package emporium.order.returns.domain;

import emporium.order.domain.Line;
import emporium.order.domain.Money;
import emporium.order.domain.Sku;
import java.util.UUID;

/** So many of what one line of the order delivered. */
public record ReturnLine(Sku sku, UUID productId, String name, int quantity, Money unitPrice) {

    static ReturnLine of(Line line, int quantity) {
        return new ReturnLine(
                line.sku(), line.productId(), line.name(), quantity, line.unitPrice());
    }
}
