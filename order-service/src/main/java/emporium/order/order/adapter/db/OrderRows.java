package emporium.order.order.adapter.db;

import emporium.order.domain.Address;
import emporium.order.domain.Customer;
import emporium.order.domain.ExchangeRate;
import emporium.order.domain.Line;
import emporium.order.domain.Money;
import emporium.order.domain.Owner;
import emporium.order.domain.Terms;
import emporium.order.domain.Totals;
import emporium.order.order.domain.Awaited;
import emporium.order.order.domain.Order;
import emporium.order.order.domain.OrderId;
import emporium.order.order.domain.PaymentBooks;
import emporium.order.order.domain.Purchase;
import emporium.order.order.domain.Refund;
import emporium.order.order.domain.Waiting;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads orders from rows of {@code orders}. */
@Component
class OrderRows implements RowMapper<Order> {

    private final JsonMapper json;

    OrderRows(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Order mapRow(ResultSet row, int number) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        return new Order(
                new OrderId(row.getObject("id", UUID.class)),
                row.getString("number"),
                instant(row, "placed_at").orElseThrow(),
                purchase(row, currency),
                read(row, "status_detail", StatusColumns.class).toStatus(row.getString("status")),
                row.getInt("version"),
                new PaymentBooks(
                        money(row, "captured", currency),
                        money(row, "refunded", currency),
                        refunds(row.getString("refunds"))),
                new Waiting(
                        awaited(row.getString("awaits")),
                        row.getInt("repeats"),
                        instant(row, "due_at")));
    }

    private Purchase purchase(ResultSet row, Currency currency) throws SQLException {
        return new Purchase(
                Owner.ofKey(row.getString("owner")),
                read(row, "customer", Customer.class),
                row.getObject("quote_id", UUID.class),
                List.of(read(row, "lines", Line[].class)),
                new Totals(
                        money(row, "subtotal", currency),
                        money(row, "discount", currency),
                        money(row, "shipping", currency),
                        money(row, "tax", currency),
                        money(row, "total", currency)),
                read(row, "address", Address.class),
                Optional.ofNullable(row.getString("coupon")),
                terms(row, currency));
    }

    private static Terms terms(ResultSet row, Currency currency) throws SQLException {
        var percent = row.getBigDecimal("tax_percent");
        var rate = row.getBigDecimal("rate");
        return new Terms(
                Optional.ofNullable(percent).map(BigDecimal::stripTrailingZeros),
                rate == null
                        ? ExchangeRate.NONE
                        : new ExchangeRate(
                                currency, rate, row.getObject("rate_since", LocalDate.class)));
    }

    private <T> T read(ResultSet row, String column, Class<T> type) throws SQLException {
        return json.readValue(row.getString(column), type);
    }

    private List<Refund> refunds(String column) {
        return column.equals("[]") ? List.of() : List.of(json.readValue(column, Refund[].class));
    }

    static String awaits(Set<Awaited> answers) {
        return answers.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static Set<Awaited> awaited(String column) {
        var answers = EnumSet.noneOf(Awaited.class);
        if (!column.isEmpty()) {
            for (var name : List.of(column.split(" ", -1))) {
                answers.add(Awaited.valueOf(name));
            }
        }
        return answers;
    }

    private static Money money(ResultSet row, String column, Currency currency)
            throws SQLException {
        return new Money(row.getLong(column), currency);
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
