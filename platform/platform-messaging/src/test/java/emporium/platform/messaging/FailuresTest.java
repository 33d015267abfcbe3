package emporium.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.UnexpectedRollbackException;

class FailuresTest {

    static Stream<Throwable> passing() {
        return Stream.of(
                new CannotGetJdbcConnectionException(
                        "pool", new SQLTransientConnectionException("timed out")),
                new CannotCreateTransactionException("none", new ConnectException("refused")),
                new TransactionSystemException("commit", new SQLException("gone", "08006")),
                new UncategorizedSQLException("?", null, new SQLException("shut down", "57P01")),
                new UncategorizedSQLException("?", null, new SQLException("disk full", "53100")),
                new IllegalStateException("wrapped", new SQLException("reset", "08003")),
                new CannotAcquireLockException("deadlock", new SQLException("dead", "40P01")),
                new UncategorizedSQLException("?", null, new SQLException("race", "40001")),
                new UncategorizedSQLException("?", null, new SQLException("locked", "55P03")),
                new OptimisticLockingFailureException("somebody was quicker"),
                new IllegalStateException("wrapped", new QueryTimeoutException("too slow")));
    }

    static Stream<Throwable> faultsOfAMessage() {
        return Stream.of(
                new IllegalStateException("bug"),
                new NullPointerException(),
                new StackOverflowError(),
                new DataIntegrityViolationException("check", new SQLException("no", "23514")),
                new DuplicateKeyException("twice", new SQLException("no", "23505")),
                new UncategorizedSQLException("?", null, new SQLException("not now", "55000")),
                new UnexpectedRollbackException("somebody inside rolled back"));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void whatPassesIsNoMessagesFault(Throwable failure) {
        assertThat(Failures.isPassing(failure)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("faultsOfAMessage")
    void theRestIsTriedApart(Throwable failure) {
        assertThat(Failures.isPassing(failure)).isFalse();
    }
}
