package emporium.payment.adapter.db;

import emporium.payment.application.Ledger;
import emporium.payment.domain.Booking;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLedger implements Ledger {

    private final JdbcTemplate jdbc;

    JdbcLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Booking the same thing twice is a mistake, and fails. */
    @Override
    public void book(List<Booking> bookings, Instant at) {
        jdbc.batchUpdate(
                """
                insert into ledger (order_id, entry, debit, credit, amount, currency, at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                bookings,
                Math.max(1, bookings.size()),
                (statement, booking) -> {
                    statement.setObject(1, booking.order().value());
                    statement.setString(2, booking.entry());
                    statement.setString(3, booking.debit().name());
                    statement.setString(4, booking.credit().name());
                    statement.setLong(5, booking.amount().minorUnits());
                    statement.setString(6, booking.amount().currency().getCurrencyCode());
                    statement.setTimestamp(7, Timestamp.from(at));
                });
    }
}
