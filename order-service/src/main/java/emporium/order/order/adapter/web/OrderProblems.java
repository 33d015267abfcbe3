package emporium.order.order.adapter.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import emporium.order.order.domain.OrderException;
import emporium.platform.web.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** One refusal, one problem. */
@RestControllerAdvice
class OrderProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(OrderException refusal) {
        return switch (refusal) {
            case OrderException.NotFound r -> problem(NOT_FOUND, "order-not-found", r);
            case OrderException.QuoteNotFound r -> problem(NOT_FOUND, "quote-not-found", r);
            case OrderException.QuoteExpired r -> problem(GONE, "quote-expired", r);
            case OrderException.QuoteUsed r -> quoteUsed(r);
            case OrderException.CouponUsedUp r -> problem(CONFLICT, "coupon-used-up", r);
            case OrderException.TooManyOpen r -> tooManyOpen(r);
            case OrderException.NotCancellable r -> problem(CONFLICT, "order-not-cancellable", r);
            case OrderException.WrongStatus r -> problem(CONFLICT, "order-in-wrong-status", r);
            case OrderException.NotRefundable r ->
                    problem(UNPROCESSABLE_CONTENT, "order-not-refundable", r);
        };
    }

    /** Points to the order that the quote has become. */
    private static ResponseEntity<ProblemDetail> quoteUsed(OrderException.QuoteUsed refusal) {
        var problem = Problems.of(CONFLICT, "quote-used", String.valueOf(refusal.getMessage()));
        problem.setProperty("orderId", refusal.orderId());
        return ResponseEntity.status(CONFLICT)
                .header(HttpHeaders.LOCATION, "/api/orders/" + refusal.orderId())
                .body(problem);
    }

    private static ResponseEntity<ProblemDetail> tooManyOpen(OrderException.TooManyOpen refusal) {
        var seconds = Math.max(1, refusal.retryAfter().plusMillis(999).toSeconds());
        return ResponseEntity.status(TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .body(
                        Problems.of(
                                TOO_MANY_REQUESTS,
                                "too-many-open-orders",
                                String.valueOf(refusal.getMessage())));
    }

    private static ResponseEntity<ProblemDetail> problem(
            HttpStatus status, String slug, OrderException refusal) {
        return ResponseEntity.status(status)
                .body(Problems.of(status, slug, String.valueOf(refusal.getMessage())));
    }
}
