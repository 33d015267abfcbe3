package emporium.order.returns.adapter.db;

import emporium.order.order.domain.OrderId;
import emporium.order.returns.domain.Reason;
import emporium.order.returns.domain.Receipt;
import emporium.order.returns.domain.Restock;
import emporium.order.returns.domain.Return;
import emporium.order.returns.domain.ReturnId;
import emporium.order.returns.domain.ReturnLine;
import emporium.order.returns.domain.ReturnStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads returns from rows of {@code returns}. */
@Component
class ReturnRows implements RowMapper<Return> {

    private final JsonMapper json;

    ReturnRows(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Return mapRow(ResultSet row, int number) throws SQLException {
        return new Return(
                new ReturnId(row.getObject("id", UUID.class)),
                new OrderId(row.getObject("order_id", UUID.class)),
                row.getString("number"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                Reason.of(row.getString("reason")),
                row.getString("comment"),
                List.of(json.readValue(row.getString("lines"), ReturnLine[].class)),
                row.getInt("version"),
                status(row),
                restock(row));
    }

    private ReturnStatus status(ResultSet row) throws SQLException {
        var status = row.getString("status");
        return switch (status) {
            case "REQUESTED" -> new ReturnStatus.Requested();
            case "RECEIVED" -> new ReturnStatus.Received(receipt(row));
            case "REFUNDED" -> new ReturnStatus.Refunded(receipt(row));
            case "REFUND_REFUSED" ->
                    new ReturnStatus.RefundRefused(receipt(row), row.getString("refund_refused"));
            case "CLOSED" -> new ReturnStatus.Closed(receipt(row));
            default -> throw new IllegalStateException("a return can not be " + status);
        };
    }

    private Receipt receipt(ResultSet row) throws SQLException {
        return json.readValue(row.getString("receipt"), Receipt.class);
    }

    private static Restock restock(ResultSet row) throws SQLException {
        var restock = row.getString("restock");
        return switch (restock) {
            case "NOTHING" -> new Restock.Nothing();
            case "ASKED" -> new Restock.Asked();
            case "DONE" -> new Restock.Done();
            case "REFUSED" -> new Restock.Refused(row.getString("restock_refused"));
            default -> throw new IllegalStateException("restocking can not be " + restock);
        };
    }
}
