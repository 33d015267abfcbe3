package emporium.order.returns.domain;

import emporium.order.domain.Line;
import emporium.order.domain.Money;
import emporium.order.domain.Sku;
import emporium.order.domain.Totals;
import emporium.order.returns.domain.ReturnException.TooMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an order delivered, and what of it has been sent back or is to be.
 *
 * @param earlier all returns of the order there are
 */
public record Deliveries(List<Line> lines, Totals totals, List<Return> earlier) {

    public Deliveries {
        lines = List.copyOf(lines);
        earlier = List.copyOf(earlier);
    }

    /** What can still be sent back. A piece that was refused stays the customer's. */
    public SortedMap<Sku, Integer> returnable() {
        var left = new TreeMap<Sku, Integer>();
        lines.forEach(line -> left.merge(line.sku(), line.quantity(), Math::addExact));
        for (var back : earlier) {
            for (var line : back.lines()) {
                var gone =
                        back.status()
                                .judged()
                                .map(receipt -> receipt.accepted(line.sku()))
                                .orElse(line.quantity());
                left.merge(line.sku(), -gone, Math::addExact);
            }
        }
        left.values().removeIf(quantity -> quantity <= 0);
        return left;
    }

    /** The lines of a new return. */
    public List<ReturnLine> sendBack(Map<Sku, Integer> wanted) {
        var left = returnable();
        var tooMany =
                wanted.entrySet().stream()
                        .filter(e -> e.getValue() > left.getOrDefault(e.getKey(), 0))
                        .map(Map.Entry::getKey)
                        .toList();
        if (!tooMany.isEmpty()) {
            throw new TooMany(tooMany);
        }
        var back = new ArrayList<ReturnLine>();
        for (var line : lines) {
            var quantity = wanted.get(line.sku());
            if (quantity != null) {
                back.add(ReturnLine.of(line, quantity));
            }
        }
        return back;
    }

    /** What these pieces' share of the price is, whatever came back before. */
    public Money refundFor(List<Decision> decisions) {
        var before = totals.subtotal().zero();
        for (var back : earlier) {
            var receipt = back.status().judged();
            if (receipt.isPresent()) {
                before = before.plus(worth(receipt.get().decisions()));
            }
        }
        var share = new Share(totals);
        return share.upTo(before.plus(worth(decisions))).minus(share.upTo(before));
    }

    /** At the prices of the lines: before discount and tax. */
    private Money worth(List<Decision> decisions) {
        var worth = totals.subtotal().zero();
        for (var decision : decisions) {
            for (var line : lines) {
                if (line.sku().equals(decision.sku())) {
                    worth = worth.plus(line.unitPrice().times(decision.accepted()));
                }
            }
        }
        return worth;
    }
}
