package emporium.order.order.adapter.web;

import emporium.order.order.domain.Order;
import emporium.platform.web.Cursor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some orders, newest first.
 *
 * @param next where the following page begins; absent on the last
 */
record OrderPage(List<OrderResponse> items, @Nullable String next) {

    static final int DEFAULT_SIZE = 20;

    /** Made of one order more than the page shows, if there is one. */
    static OrderPage of(List<Order> oneMore, int size) {
        var shown = oneMore.subList(0, Math.min(size, oneMore.size()));
        var next = oneMore.size() > size ? Cursor.encode(shown.getLast().id().toString()) : null;
        return new OrderPage(shown.stream().map(OrderResponse::of).toList(), next);
    }

    static Optional<UUID> after(@Nullable String cursor) {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(Cursor.decode(cursor).getFirst()));
        } catch (IllegalArgumentException e) {
            throw new Cursor.BadCursor();
        }
    }
}
