package emporium.order.returns.domain;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.order.domain.Line;
import emporium.order.domain.Money;
import emporium.order.domain.Sku;
import emporium.order.domain.Totals;
import emporium.order.order.domain.OrderId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Whatever is sent back in whatever steps: each part is paid its share, and all of them the whole.
 */
class RefundedPartsTest {

    private static final List<String> CURRENCIES = List.of("EUR", "USD", "GBP", "JPY");

    private final List<Return> returns = new ArrayList<>();

    @RepeatedTest(500)
    void addUpToWhatWasPaidForTheGoods(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var currency = Currency.getInstance(CURRENCIES.get(random.nextInt(4)));
        var lines = lines(random, currency);
        var totals = totals(random, lines, currency);
        var paid = new Money(0, currency);

        while (!new Deliveries(lines, totals, returns).returnable().isEmpty()) {
            var deliveries = new Deliveries(lines, totals, returns);
            var decisions = someOf(deliveries, random);
            var refund = deliveries.refundFor(decisions);
            assertThat(refund.minor()).isNotNegative();
            assertThat(distance(refund, decisions, lines, totals))
                    .as("a part is paid its share, to one cent")
                    .isLessThanOrEqualTo(BigDecimal.valueOf(2));
            paid = paid.plus(refund);
            assertThat(paid).isLessThanOrEqualTo(totals.total());
            returns.add(received(decisions, refund));
        }

        var goods = totals.subtotal().minus(totals.discount());
        var taxed = goods.plus(totals.shipping());
        var whole = goods.minor() + share(totals.tax(), goods, taxed);
        assertThat(paid.minor()).as("all of it is the whole, to the cent").isEqualTo(whole);
    }

    private static long share(Money tax, Money goods, Money taxed) {
        return taxed.minor() == 0
                ? 0
                : BigDecimal.valueOf(tax.minor())
                        .multiply(BigDecimal.valueOf(goods.minor()))
                        .divide(BigDecimal.valueOf(taxed.minor()), 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }

    /** From the exact share: the goods' price × what was paid ÷ what it would have been. */
    private static BigDecimal distance(
            Money refund, List<Decision> decisions, List<Line> lines, Totals totals) {
        var worth = 0L;
        for (var decision : decisions) {
            worth += decision.accepted() * priceOf(decision.sku(), lines);
        }
        var goods = totals.subtotal().minus(totals.discount());
        var paid = goods.minor() + share(totals.tax(), goods, goods.plus(totals.shipping()));
        var exact =
                BigDecimal.valueOf(worth)
                        .multiply(BigDecimal.valueOf(paid))
                        .divide(
                                BigDecimal.valueOf(totals.subtotal().minor()),
                                6,
                                RoundingMode.HALF_UP);
        return exact.subtract(BigDecimal.valueOf(refund.minor())).abs();
    }

    private static long priceOf(Sku sku, List<Line> lines) {
        return lines.stream()
                .filter(line -> line.sku().equals(sku))
                .mapToLong(line -> line.unitPrice().minor())
                .sum();
    }

    private static List<Line> lines(Random random, Currency currency) {
        var lines = new ArrayList<Line>();
        for (var i = 1 + random.nextInt(4); i > 0; i--) {
            var price = new Money(1 + random.nextInt(random.nextBoolean() ? 9 : 20_000), currency);
            lines.add(
                    new Line(
                            new Sku("SKU-" + i),
                            new UUID(0, i),
                            "thing",
                            1 + random.nextInt(5),
                            price));
        }
        return lines;
    }

    private static Totals totals(Random random, List<Line> lines, Currency currency) {
        var subtotal = new Money(0, currency);
        for (var line : lines) {
            subtotal = subtotal.plus(line.lineTotal());
        }
        var discount = new Money(random.nextLong(subtotal.minor() + 1), currency);
        var shipping = new Money(random.nextInt(3) * 495L, currency);
        var tax =
                subtotal.minus(discount)
                        .plus(shipping)
                        .percent(BigDecimal.valueOf(random.nextInt(28)));
        return Totals.of(subtotal, discount, shipping, tax);
    }

    /** Not all of what is sent back is accepted, so that some of it comes again. */
    private static List<Decision> someOf(Deliveries deliveries, Random random) {
        var wanted = new TreeMap<Sku, Integer>();
        deliveries.returnable().forEach((sku, left) -> wanted.put(sku, random.nextInt(left + 1)));
        wanted.values().removeIf(quantity -> quantity == 0);
        return deliveries.sendBack(wanted).stream()
                .map(line -> new Decision(line.sku(), random.nextInt(line.quantity() + 1), null))
                .toList();
    }

    private Return received(List<Decision> decisions, Money refund) {
        var lines =
                decisions.stream()
                        .map(d -> new ReturnLine(d.sku(), new UUID(0, 1), "thing", 9, refund))
                        .toList();
        return new Return(
                new ReturnId(new UUID(1, returns.size())),
                new OrderId(new UUID(0, 0)),
                "EM-1",
                Instant.EPOCH,
                Reason.OTHER,
                null,
                lines,
                2,
                new ReturnStatus.Refunded(new Receipt(Instant.EPOCH, decisions, refund)),
                new Restock.Nothing());
    }
}
