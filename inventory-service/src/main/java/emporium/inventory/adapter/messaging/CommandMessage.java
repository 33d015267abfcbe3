package emporium.inventory.adapter.messaging;

import emporium.inventory.domain.Allocation;
import emporium.inventory.domain.Command;
import emporium.inventory.domain.Line;
import emporium.inventory.domain.OrderId;
import emporium.inventory.domain.Restocking;
import emporium.inventory.domain.Sku;
import emporium.platform.messaging.Message;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What comes on {@code inventory.commands}; what breaks a rule of the domain is dead-lettered. */
sealed interface CommandMessage {

    String RESERVE = "reserve-stock.v1";
    String COMMIT = "commit-stock.v1";
    String RELEASE = "release-stock.v1";
    String RESTOCK = "restock-stock.v1";

    Set<String> TYPES = Set.of(RESERVE, COMMIT, RELEASE, RESTOCK);

    Command toCommand();

    static Command read(Message message) {
        var type =
                switch (message.type()) {
                    case RESERVE -> ReserveStockV1.class;
                    case COMMIT -> CommitStockV1.class;
                    case RELEASE -> ReleaseStockV1.class;
                    case RESTOCK -> RestockStockV1.class;
                    case String other ->
                            throw new IllegalArgumentException("not asked for " + other);
                };
        return message.as(type).toCommand();
    }

    record ReserveStockV1(UUID orderId, String country, List<LineV1> lines, Instant expiresAt)
            implements CommandMessage {

        @Override
        public Command toCommand() {
            return new Command.Reserve(
                    order(orderId),
                    Objects.requireNonNull(country, "country"),
                    lines.stream().map(LineV1::toLine).toList(),
                    // as exactly as it is stored, so that an answer given again is the same
                    expiresAt.truncatedTo(ChronoUnit.MICROS));
        }
    }

    record LineV1(String sku, long quantity) {

        Line toLine() {
            return new Line(new Sku(sku), quantity);
        }
    }

    record CommitStockV1(UUID orderId) implements CommandMessage {

        @Override
        public Command toCommand() {
            return new Command.Commit(order(orderId));
        }
    }

    record ReleaseStockV1(UUID orderId, String reason) implements CommandMessage {

        @Override
        public Command toCommand() {
            return new Command.Release(order(orderId), reason);
        }
    }

    record RestockStockV1(UUID restockId, UUID orderId, List<ReturnedV1> lines)
            implements CommandMessage {

        @Override
        public Command toCommand() {
            var goods = lines.stream().map(ReturnedV1::toAllocation).toList();
            var id = Objects.requireNonNull(restockId, "restockId");
            return new Command.Restock(order(orderId), new Restocking(id, goods));
        }
    }

    record ReturnedV1(String sku, String warehouse, long quantity) {

        Allocation toAllocation() {
            var line = new Line(new Sku(sku), quantity);
            return new Allocation(
                    line.sku(), Objects.requireNonNull(warehouse, "warehouse"), line.quantity());
        }
    }

    private static OrderId order(UUID orderId) {
        return new OrderId(Objects.requireNonNull(orderId, "orderId"));
    }
}
