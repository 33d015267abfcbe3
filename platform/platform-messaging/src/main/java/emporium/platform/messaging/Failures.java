package emporium.platform.messaging;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Whose fault it is: the message's, or that of something which will come back. */
final class Failures {

    /** Connection lost, out of resources, shut down by the operator, system error. */
    private static final Set<String> STATES_OF_AN_OUTAGE = Set.of("08", "53", "57", "58");

    private Failures() {}

    static boolean isOutage(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            switch (at) {
                case CannotCreateTransactionException _,
                        TransactionSystemException _,
                        DataAccessResourceFailureException _,
                        RecoverableDataAccessException _,
                        QueryTimeoutException _,
                        SQLTransientConnectionException _,
                        SQLRecoverableException _,
                        SQLNonTransientConnectionException _,
                        OutOfMemoryError _ -> {
                    return true;
                }
                case SQLException sql when isOutage(sql) -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** What no further try would change. */
    static boolean isFinal(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof UndecodableMessage) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutage(SQLException failure) {
        var state = failure.getSQLState();
        return state != null
                && state.length() == 5
                && STATES_OF_AN_OUTAGE.contains(state.substring(0, 2));
    }
}
