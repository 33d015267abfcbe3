package emporium.inventory.adapter.web;

import emporium.inventory.domain.StockException;
import emporium.platform.web.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Each refusal as its problem. */
@RestControllerAdvice
class StockProblems {

    @ExceptionHandler
    ProblemDetail problem(StockException refusal) {
        return switch (refusal) {
            case StockException.BelowReserved below ->
                    problem(HttpStatus.CONFLICT, "below-reserved", below);
            case StockException.TooMuch tooMuch ->
                    problem(HttpStatus.UNPROCESSABLE_CONTENT, "too-much-stock", tooMuch);
            case StockException.UnknownWarehouse unknown ->
                    problem(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-warehouse", unknown);
        };
    }

    private static ProblemDetail problem(HttpStatus status, String slug, StockException refusal) {
        return Problems.of(status, slug, String.valueOf(refusal.getMessage()));
    }
}
