package emporium.storefront.cart;

import emporium.storefront.clients.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record Cart(List<Line> lines, @Nullable String coupon, Money subtotal) {

    static final Cart EMPTY = new Cart(List.of(), null, new Money("0.00", "EUR"));

    public record Line(
            String sku,
            @Nullable String productId,
            String name,
            int quantity,
            Money unitPrice,
            Money lineTotal) {}

    public Cart {
        lines = List.copyOf(lines);
    }

    public int count() {
        return lines.stream().mapToInt(Line::quantity).sum();
    }

    public int quantityOf(String sku) {
        return lines.stream().filter(line -> line.sku().equals(sku)).mapToInt(Line::quantity).sum();
    }
}
