package emporium.inventory.adapter.messaging;

import emporium.inventory.domain.Allocation;
import emporium.inventory.domain.Answer;
import emporium.inventory.domain.Shortage;
import emporium.platform.outbox.OutgoingMessage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What goes out on {@code inventory.reservations}. */
sealed interface ReservationMessage {

    UUID orderId();

    static OutgoingMessage outgoing(Answer answer, Instant now) {
        var message = of(answer);
        return new OutgoingMessage(
                InventoryTopics.RESERVATIONS,
                message.orderId().toString(),
                typeOf(message),
                now,
                message);
    }

    private static ReservationMessage of(Answer answer) {
        var order = answer.order().value();
        return switch (answer) {
            case Answer.Reserved(_, var allocations, var expiresAt) ->
                    new StockReservedV1(
                            order, allocations.stream().map(AllocationV1::of).toList(), expiresAt);
            case Answer.Refused(_, var missing) ->
                    new StockRefusedV1(order, missing.stream().map(ShortageV1::of).toList());
            case Answer.Committed _ -> new StockCommittedV1(order);
            case Answer.Released(_, var restocked) -> new StockReleasedV1(order, restocked);
            case Answer.Returned(_, var restockId) -> new StockReturnedV1(order, restockId);
            case Answer.RestockRefused(_, var restockId, var obstacle) ->
                    new RestockRefusedV1(order, restockId, word(obstacle));
            case Answer.Expired _ -> new ReservationExpiredV1(order);
        };
    }

    private static String typeOf(ReservationMessage message) {
        return switch (message) {
            case StockReservedV1 _ -> "stock-reserved.v1";
            case StockRefusedV1 _ -> "stock-refused.v1";
            case StockCommittedV1 _ -> "stock-committed.v1";
            case StockReleasedV1 _ -> "stock-released.v1";
            case StockReturnedV1 _ -> "stock-returned.v1";
            case RestockRefusedV1 _ -> "restock-refused.v1";
            case ReservationExpiredV1 _ -> "reservation-expired.v1";
        };
    }

    private static String word(Answer.Obstacle obstacle) {
        return switch (obstacle) {
            case NOT_SOLD -> "not-sold";
            case UNKNOWN_WAREHOUSE -> "unknown-warehouse";
            case NO_ROOM -> "no-room";
        };
    }

    record StockReservedV1(UUID orderId, List<AllocationV1> allocations, Instant expiresAt)
            implements ReservationMessage {}

    record StockRefusedV1(UUID orderId, List<ShortageV1> missing) implements ReservationMessage {}

    record StockCommittedV1(UUID orderId) implements ReservationMessage {}

    record StockReleasedV1(UUID orderId, boolean restocked) implements ReservationMessage {}

    record StockReturnedV1(UUID orderId, UUID restockId) implements ReservationMessage {}

    record RestockRefusedV1(UUID orderId, UUID restockId, String reason)
            implements ReservationMessage {}

    record ReservationExpiredV1(UUID orderId) implements ReservationMessage {}

    record AllocationV1(String sku, String warehouse, long quantity) {

        static AllocationV1 of(Allocation at) {
            return new AllocationV1(at.sku().value(), at.warehouse(), at.quantity());
        }
    }

    record ShortageV1(String sku, long requested, long available) {

        static ShortageV1 of(Shortage shortage) {
            return new ShortageV1(
                    shortage.sku().value(), shortage.requested(), shortage.available());
        }
    }
}
