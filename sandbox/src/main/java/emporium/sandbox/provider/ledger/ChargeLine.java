package emporium.sandbox.provider.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A charge as the books show it to people and tests. */
public record ChargeLine(
        String reference,
        @Nullable String order,
        @Nullable String number,
        Money amount,
        Money captured,
        Money refunded,
        String state,
        @Nullable String declineReason,
        Instant createdAt,
        List<Line> movements) {

    /** A capture, a void or a refund of it. */
    public record Line(String reference, String kind, Money amount, Instant at) {

        static Line of(Movement movement) {
            return new Line(
                    movement.reference(),
                    movement.kind().word(),
                    Money.of(movement.amount(), movement.currency()),
                    movement.at());
        }
    }

    static ChargeLine of(Charge charge, List<Movement> movements) {
        var currency = charge.currency();
        return new ChargeLine(
                charge.reference(),
                charge.order(),
                charge.number(),
                Money.of(charge.amount(), currency),
                Money.of(charge.captured(), currency),
                Money.of(charge.refunded(), currency),
                charge.state().name(),
                charge.declineReason(),
                charge.createdAt(),
                movements.stream().map(Line::of).toList());
    }
}
