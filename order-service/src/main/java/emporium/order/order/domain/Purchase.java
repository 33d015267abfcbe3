package emporium.order.order.domain;

import emporium.order.domain.Address;
import emporium.order.domain.Customer;
import emporium.order.domain.Line;
import emporium.order.domain.Owner;
import emporium.order.domain.Sku;
import emporium.order.domain.Terms;
import emporium.order.domain.Totals;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** What was bought, by whom, for how much: the part of an order that never changes. */
public record Purchase(
        Owner owner,
        Customer customer,
        UUID quoteId,
        List<Line> lines,
        Totals totals,
        Address shippingAddress,
        Optional<String> coupon,
        Terms terms) {

    public Purchase {
        lines = List.copyOf(lines);
    }

    SortedMap<Sku, Integer> quantities() {
        var quantities = new TreeMap<Sku, Integer>();
        lines.forEach(line -> quantities.merge(line.sku(), line.quantity(), Math::addExact));
        return quantities;
    }
}
