package emporium.platform.web.idempotency;

import java.sql.SQLException;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The key's row is written first and the answer into it last, in the action's own transaction. A
 * twin's insert waits on the unique key until that transaction has ended.
 */
class JdbcIdempotencyKeys implements IdempotencyKeys {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    /** Its own: what is stored must not change with the settings of the service. */
    private final JsonMapper json = new JsonMapper();

    private final IdempotencySettings settings;

    JdbcIdempotencyKeys(
            JdbcClient jdbc, TransactionOperations transactions, IdempotencySettings settings) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.settings = settings;
    }

    @Override
    public StoredAnswer once(
            String caller,
            @Nullable String key,
            String fingerprint,
            Supplier<StoredAnswer> action) {
        if (key == null) {
            throw new MissingIdempotencyKey();
        }
        if (!KEY.matcher(key).matches()) {
            throw new InvalidIdempotencyKey();
        }
        return transactions.execute(_ -> {
            while (!claim(caller, key, fingerprint)) {
                var given = given(caller, key, fingerprint);
                if (given != null) {
                    return given;
                }
            }
            var answer = action.get();
            keep(caller, key, answer);
            return answer;
        });
    }

    /** Sets the time to wait and claims the key in one round trip. */
    private boolean claim(String caller, String key, String fingerprint) {
        try {
            return jdbc.sql(
                                    """
                                    with patience as materialized (
                                        select set_config('lock_timeout', :patience, true))
                                    insert into idempotency_key (caller, key, fingerprint)
                                    select :caller, :key, :fingerprint from patience
                                    on conflict do nothing
                                    """)
                            .param("patience", settings.patience().toMillis() + "ms")
                            .param("caller", caller)
                            .param("key", key)
                            .param("fingerprint", fingerprint)
                            .update()
                    == 1;
        } catch (DataAccessException failed) {
            if (isLockTimeout(failed)) {
                throw new KeyInUse();
            }
            throw failed;
        }
    }

    /** Spring has no name of its own for PostgreSQL's lock_not_available. */
    private static boolean isLockTimeout(DataAccessException failed) {
        return failed.getMostSpecificCause() instanceof SQLException cause
                && "55P03".equals(cause.getSQLState());
    }

    /** Null if the row has been cleaned up meanwhile. */
    private @Nullable StoredAnswer given(String caller, String key, String fingerprint) {
        return jdbc.sql(
                        """
                        select fingerprint, status, headers, body
                        from idempotency_key
                        where caller = :caller and key = :key
                        """)
                .param("caller", caller)
                .param("key", key)
                .query((row, _) -> {
                    if (!row.getString("fingerprint").equals(fingerprint)) {
                        throw new KeyReused();
                    }
                    return new StoredAnswer(
                            row.getInt("status"),
                            json.readValue(row.getString("headers"), HEADERS),
                            row.getString("body"));
                })
                .optional()
                .orElse(null);
    }

    private void keep(String caller, String key, StoredAnswer answer) {
        jdbc.sql(
                        """
                        update idempotency_key
                        set status = :status, headers = :headers, body = :body
                        where caller = :caller and key = :key
                        """)
                .param("status", answer.status())
                .param("headers", json.writeValueAsString(answer.headers()))
                .param("body", answer.body())
                .param("caller", caller)
                .param("key", key)
                .update();
    }
}
