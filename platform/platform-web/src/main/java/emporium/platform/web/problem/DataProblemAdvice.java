package emporium.platform.web.problem;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the database refuses, or cannot do just now. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 1)
public class DataProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(DataProblemAdvice.class);

    @ExceptionHandler({
        DataIntegrityViolationException.class,
        OptimisticLockingFailureException.class
    })
    ProblemDetail conflicting(Exception conflict) {
        log.warn("The database refused a write: {}", conflict.toString());
        return Problems.of(
                HttpStatus.CONFLICT,
                "conflict",
                "The request conflicts with the current state. Read it again before you repeat.");
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        QueryTimeoutException.class,
        CannotCreateTransactionException.class,
        TransactionSystemException.class,
        TransactionTimedOutException.class
    })
    ResponseEntity<ProblemDetail> unavailable(Exception outage) {
        var id = UUID.randomUUID();
        log.warn("The database is unavailable ({}): {}", id, outage.toString());
        var problem =
                Problems.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "temporarily-unavailable",
                        "This cannot be done just now. Try again shortly.");
        problem.setProperty("id", id);
        return ResponseEntity.status(problem.getStatus())
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(problem);
    }
}
