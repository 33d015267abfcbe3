package emporium.sandbox.provider.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
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
public class JdbcMovements {

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

    private static final String CAPTURE_TOGETHER =
            """
            with asked as (
                select * from unnest(?, ?, ?, ?) as asked(key, reference, charge, amount)
            ), charge as (
                update charges set state = 'CAPTURED', captured = asked.amount
                from asked
                where charges.reference = asked.charge and state = 'AUTHORIZED' and charges.amount >= asked.amount
                returning asked.key, asked.reference, asked.charge, asked.amount, charges.currency)
            insert into movements (idempotency_key, reference, charge, kind, amount, currency, at)
            select key, reference, charge, 'capture', amount, currency, ? from charge
            returning *
            """;

    private record Capture(String key, String reference, String charge, long amount) {}

    private final Together<Capture, Optional<Movement>> captures =
            new Together<>(this::captureTogether);
    private final JdbcClient jdbc;
    private final JdbcCharges charges;
    private final Clock clock;

    JdbcMovements(JdbcClient jdbc, JdbcCharges charges, Clock clock) {
        this.jdbc = jdbc;
        this.charges = charges;
        this.clock = clock;
    }

    /** The first movement under a key is the answer for ever. */
    public Movement move(String key, MovementKind kind, String charge, long amount) {
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
        return switch (kind) {
            case CAPTURE -> captures.ask(new Capture(key, References.movement(), charge, amount));
            case VOID -> moveAlone(VOID, key, kind, charge, amount);
            case REFUND -> moveAlone(REFUND, key, kind, charge, amount);
        };
    }

    /**
     * A key or a charge that is there twice fails them all; then each has to be looked at alone.
     */
    private List<Optional<Movement>> captureTogether(List<Capture> asked) {
        try {
            var made = new HashMap<String, Movement>();
            jdbc.sql(CAPTURE_TOGETHER)
                    .param(asked.stream().map(Capture::key).toArray(String[]::new))
                    .param(asked.stream().map(Capture::reference).toArray(String[]::new))
                    .param(asked.stream().map(Capture::charge).toArray(String[]::new))
                    .param(asked.stream().map(Capture::amount).toArray(Long[]::new))
                    .param(Timestamp.from(clock.instant()))
                    .query(JdbcMovements::movement)
                    .list()
                    .forEach(movement -> made.put(movement.reference(), movement));
            return asked.stream().map(a -> Optional.ofNullable(made.get(a.reference()))).toList();
        } catch (DuplicateKeyException e) {
            return asked.stream().map(this::captureAlone).toList();
        }
    }

    private Optional<Movement> captureAlone(Capture asked) {
        try {
            return moveAlone(
                    CAPTURE, asked.key(), MovementKind.CAPTURE, asked.charge(), asked.amount());
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }

    private Optional<Movement> moveAlone(
            String change, String key, MovementKind kind, String charge, long amount) {
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
