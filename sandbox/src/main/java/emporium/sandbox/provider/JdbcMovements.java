package emporium.sandbox.provider;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Captures, voids and refunds: the charge changes and the movement is appended by one statement, or
 * neither happens.
 */
@Repository
class JdbcMovements {

    private static final String CAPTURE =
            """
            with charge as (
                update charges set state = 'CAPTURED', captured = :amount
                where reference = :charge and state = 'AUTHORIZED' and amount >= :amount
                returning reference, currency, captured as moved)
            """;

    private static final String VOID =
            """
            with charge as (
                update charges set state = 'VOIDED'
                where reference = :charge and state = 'AUTHORIZED' and amount >= :amount
                returning reference, currency, amount as moved)
            """;

    private static final String REFUND =
            """
            with charge as (
                update charges
                set refunded = refunded + :amount,
                    state = case when refunded + :amount = captured then 'REFUNDED' else 'PARTIALLY_REFUNDED' end
                where reference = :charge and state in ('CAPTURED', 'PARTIALLY_REFUNDED')
                  and refunded + :amount <= captured
                returning reference, currency, cast(:amount as bigint) as moved)
            """;

    private static final String APPEND =
            """
            insert into movements (idempotency_key, reference, charge, kind, amount, currency, at)
            select :key, :reference, charge.reference, :kind, charge.moved, charge.currency, :at from charge
            returning *
            """;

    private final JdbcClient jdbc;
    private final JdbcCharges charges;
    private final Clock clock;

    JdbcMovements(JdbcClient jdbc, JdbcCharges charges, Clock clock) {
        this.jdbc = jdbc;
        this.charges = charges;
        this.clock = clock;
    }

    /** The first movement under a key is the answer for ever. */
    Movement move(String key, MovementKind kind, String charge, long amount) {
        try {
            var moved = tryMove(key, kind, charge, amount);
            if (moved.isPresent()) {
                return moved.get();
            }
        } catch (DuplicateKeyException e) {
            // the key has been used, or the charge was captured or voided a moment ago
        }
        var earlier = findByKey(key);
        if (earlier.isEmpty()) {
            throw new ProviderException.NotPossible(kind, charges.get(charge));
        }
        var movement = earlier.get();
        if (movement.kind() != kind
                || !movement.charge().equals(charge)
                || (kind != MovementKind.VOID && movement.amount() != amount)) {
            throw new ProviderException.KeyReused();
        }
        return movement;
    }

    List<Movement> ofCharge(String charge) {
        return jdbc.sql("select * from movements where charge = ? order by at, reference")
                .param(charge)
                .query(JdbcMovements::movement)
                .list();
    }

    private Optional<Movement> tryMove(String key, MovementKind kind, String charge, long amount) {
        var change =
                switch (kind) {
                    case CAPTURE -> CAPTURE;
                    case VOID -> VOID;
                    case REFUND -> REFUND;
                };
        return jdbc.sql(change + APPEND)
                .param("charge", charge)
                .param("amount", amount)
                .param("key", key)
                .param("reference", References.movement())
                .param("kind", kind.word())
                .param("at", Timestamp.from(clock.instant()))
                .query(JdbcMovements::movement)
                .optional();
    }

    private Optional<Movement> findByKey(String key) {
        return jdbc.sql("select * from movements where idempotency_key = ?")
                .param(key)
                .query(JdbcMovements::movement)
                .optional();
    }

    private static Movement movement(ResultSet row, int number) throws SQLException {
        return new Movement(
                row.getString("reference"),
                row.getString("charge"),
                MovementKind.of(row.getString("kind")),
                row.getLong("amount"),
                row.getString("currency"),
                row.getTimestamp("at").toInstant());
    }
}
