package emporium.inventory.adapter.db;

import emporium.inventory.domain.Allocation;
import emporium.inventory.domain.Holding;
import emporium.inventory.domain.Restocking;
import emporium.inventory.domain.Shortage;
import emporium.inventory.domain.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A holding as a row, and back. */
@Component
class HoldingColumns {

    record Row(
            UUID order,
            String state,
            @Nullable Instant expiresAt,
            @Nullable String missing,
            @Nullable String returned) {

        boolean hasAllocations() {
            return expiresAt != null;
        }
    }

    /** How a shortage is kept in the column {@code missing}. */
    private record Missing(String sku, long requested, long available) {}

    /** How a restocking is kept in the column {@code returned}. */
    private record Returned(UUID id, List<At> goods) {

        static Returned of(Restocking restocking) {
            return new Returned(restocking.id(), restocking.goods().stream().map(At::of).toList());
        }

        Restocking toRestocking() {
            return new Restocking(id, goods.stream().map(At::toAllocation).toList());
        }
    }

    private record At(String sku, String warehouse, long quantity) {

        static At of(Allocation at) {
            return new At(at.sku().value(), at.warehouse(), at.quantity());
        }

        Allocation toAllocation() {
            return new Allocation(new Sku(sku), warehouse, quantity);
        }
    }

    private final JsonMapper json;

    HoldingColumns(JsonMapper json) {
        this.json = json;
    }

    static Row row(ResultSet row, int number) throws SQLException {
        var expiresAt = row.getObject("expires_at", OffsetDateTime.class);
        return new Row(
                row.getObject("order_id", UUID.class),
                row.getString("state"),
                expiresAt == null ? null : expiresAt.toInstant(),
                row.getString("missing"),
                row.getString("returned"));
    }

    Holding holding(Row row, List<Allocation> allocations) {
        return switch (row.state()) {
            case "ACTIVE" -> new Holding.Active(allocations, expiresAt(row));
            case "COMMITTED" ->
                    new Holding.Committed(allocations, expiresAt(row), restockings(row));
            case "REFUSED" -> new Holding.Refused(shortages(row));
            case "RELEASED" -> new Holding.Released();
            case "RESTOCKED" -> new Holding.Restocked();
            case "EXPIRED" -> new Holding.Expired();
            case String other -> throw new IllegalStateException("a holding cannot be " + other);
        };
    }

    String state(Holding holding) {
        return switch (holding) {
            case Holding.None _ -> throw new IllegalStateException("nothing to store");
            case Holding.Active _ -> "ACTIVE";
            case Holding.Committed _ -> "COMMITTED";
            case Holding.Refused _ -> "REFUSED";
            case Holding.Released _ -> "RELEASED";
            case Holding.Restocked _ -> "RESTOCKED";
            case Holding.Expired _ -> "EXPIRED";
        };
    }

    @Nullable String expiresAt(Holding holding) {
        return switch (holding) {
            case Holding.Active(_, var expiresAt) -> expiresAt.toString();
            case Holding.Committed(_, var expiresAt, _) -> expiresAt.toString();
            case Holding.None _, Holding.Ended _ -> null;
        };
    }

    @Nullable String missing(Holding holding) {
        return holding instanceof Holding.Refused(var missing)
                ? json.writeValueAsString(missing.stream().map(HoldingColumns::missing).toList())
                : null;
    }

    @Nullable String returned(Holding holding) {
        return holding instanceof Holding.Committed(_, _, var returned) && !returned.isEmpty()
                ? json.writeValueAsString(returned.stream().map(Returned::of).toList())
                : null;
    }

    private List<Restocking> restockings(Row row) {
        return row.returned() == null
                ? List.of()
                : Stream.of(json.readValue(row.returned(), Returned[].class))
                        .map(Returned::toRestocking)
                        .toList();
    }

    private static Missing missing(Shortage shortage) {
        return new Missing(shortage.sku().value(), shortage.requested(), shortage.available());
    }

    private List<Shortage> shortages(Row row) {
        var missing = json.readValue(Objects.requireNonNull(row.missing()), Missing[].class);
        return List.of(missing).stream()
                .map(each -> new Shortage(new Sku(each.sku), each.requested, each.available))
                .toList();
    }

    private static Instant expiresAt(Row row) {
        return Objects.requireNonNull(row.expiresAt());
    }
}
