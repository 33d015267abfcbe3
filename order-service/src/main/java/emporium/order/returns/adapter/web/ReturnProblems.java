package emporium.order.returns.adapter.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import emporium.order.returns.domain.ReturnException;
import emporium.platform.web.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** One refusal, one problem. */
@RestControllerAdvice
class ReturnProblems {

    @ExceptionHandler
    ProblemDetail refused(ReturnException refusal) {
        return switch (refusal) {
            case ReturnException.NotFound r -> problem(NOT_FOUND, "return-not-found", r);
            case ReturnException.NotDelivered r -> problem(CONFLICT, "order-not-delivered", r);
            case ReturnException.TooLate r -> problem(CONFLICT, "return-too-late", r);
            case ReturnException.TooMany r -> {
                var problem = problem(UNPROCESSABLE_CONTENT, "return-too-many", r);
                problem.setProperty("skus", r.skus());
                yield problem;
            }
            case ReturnException.AlreadyReceived r ->
                    problem(CONFLICT, "return-already-received", r);
            case ReturnException.ReceiptDoesNotFit r ->
                    problem(UNPROCESSABLE_CONTENT, "receipt-does-not-fit", r);
        };
    }

    private static ProblemDetail problem(HttpStatus status, String slug, ReturnException refusal) {
        return Problems.of(status, slug, String.valueOf(refusal.getMessage()));
    }
}
