package emporium.order.cart.adapter.web;

import emporium.order.assortment.application.CatalogUnavailable;
import emporium.order.cart.domain.CartException;
import emporium.platform.client.ProxyStatus;
import emporium.platform.web.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
class CartProblems {

    @ExceptionHandler
    ProblemDetail refused(CartException refusal) {
        return switch (refusal) {
            case CartException.UnknownSku r -> problem(HttpStatus.NOT_FOUND, "unknown-sku", r);
            case CartException.UnknownCoupon r ->
                    problem(HttpStatus.NOT_FOUND, "unknown-coupon", r);
            case CartException.CartFull r ->
                    problem(HttpStatus.UNPROCESSABLE_CONTENT, "cart-full", r);
            case CartException.CartBusy r -> problem(HttpStatus.CONFLICT, "cart-busy", r);
        };
    }

    /** An outage, and said so: nothing is "not found" because the catalog is away. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(CatalogUnavailable outage) {
        var seconds = Math.max(1, outage.retryAfter().toSeconds());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .header(ProxyStatus.HEADER, ProxyStatus.unavailable("catalog-service"))
                .body(
                        Problems.of(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "catalog-unavailable",
                                "The catalog can not be asked just now. Try again."));
    }

    private static ProblemDetail problem(HttpStatus status, String slug, CartException refusal) {
        return Problems.of(status, slug, String.valueOf(refusal.getMessage()));
    }
}
