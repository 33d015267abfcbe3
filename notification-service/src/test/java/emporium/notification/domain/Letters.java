package emporium.notification.domain;

import java.util.List;
import java.util.UUID;

/** Letters for tests. */
public final class Letters {

    private Letters() {}

    public static Letter letter(UUID order, Kind kind) {
        return new Letter(
                order,
                kind,
                "E-1042",
                "ada@shopper.example",
                "Ada Lovelace",
                List.of(new Letter.Line("Brass lamp", 2, "59.80 EUR")),
                new Letter.Totals("59.80 EUR", "5.00 EUR", "4.90 EUR", "9.53 EUR", "64.70 EUR"),
                kind == Kind.REJECTED ? "card-declined" : null,
                kind == Kind.SHIPPED ? new Letter.Shipment("DHL", "JJD0099") : null,
                kind == Kind.REFUNDED ? new UUID(0, 7) : null,
                kind == Kind.REFUNDED ? "59.80 EUR" : null);
    }

    static Letter namedBy(String number, String name, String product) {
        return new Letter(
                new UUID(0, 1),
                Kind.CONFIRMED,
                number,
                "ada@shopper.example",
                name,
                List.of(new Letter.Line(product, 1, "1.00 EUR")),
                new Letter.Totals("1.00 EUR", "0.00 EUR", "0.00 EUR", "0.00 EUR", "1.00 EUR"),
                null,
                null,
                null,
                null);
    }
}
