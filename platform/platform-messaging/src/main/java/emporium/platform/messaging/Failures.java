package emporium.platform.messaging;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Whose fault it is: the message's, or that of something which will pass. */
final class Failures {

    /** Connection lost, out of resources, shut down by the operator, system error. */
    private static final Set<String> OUTAGES = Set.of("08", "53", "57", "58");

    /** Chosen to lose a deadlock or a race: deserves another turn, however often. */
    private static final String LOST_RACE = "40";

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private Failures() {}

    /** No message is to blame: an outage, or a race with others that was lost. */
    static boolean isPassing(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            switch (at) {
                case CannotCreateTransactionException _,
                        TransactionSystemException _,
                        DataAccessResourceFailureException _,
                        RecoverableDataAccessException _,
                        TransientDataAccessException _,
                        SQLTransientException _,
                        SQLRecoverableException _,
                        SQLNonTransientConnectionException _,
                        OutOfMemoryError _ -> {
                    return true;
                }
                case SQLException sql when isPassing(sql) -> {
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

    private static boolean isPassing(SQLException failure) {
        var state = failure.getSQLState();
        return state != null
                && state.length() == 5
                && (OUTAGES.contains(state.substring(0, 2))
                        || state.startsWith(LOST_RACE)
                        || state.equals(LOCK_NOT_AVAILABLE));
    }
}
