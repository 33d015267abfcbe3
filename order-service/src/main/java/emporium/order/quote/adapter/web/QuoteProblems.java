package emporium.order.quote.adapter.web;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import emporium.order.quote.domain.QuoteException;
import emporium.platform.web.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
class QuoteProblems {

    @ExceptionHandler
    ProblemDetail refused(QuoteException refusal) {
        return switch (refusal) {
            case QuoteException.NotFound r -> problem(NOT_FOUND, "quote-not-found", r);
            case QuoteException.CartEmpty r -> problem(UNPROCESSABLE_CONTENT, "cart-empty", r);
            case QuoteException.EmailMissing r -> problem(BAD_REQUEST, "email-missing", r);
            case QuoteException.CountryNotServed r -> {
                var problem = problem(UNPROCESSABLE_CONTENT, "country-not-served", r);
                problem.setProperty("country", r.country());
                yield problem;
            }
            case QuoteException.PostalCodeUnknown r ->
                    problem(UNPROCESSABLE_CONTENT, "postal-code-unknown", r);
            case QuoteException.NotForSale r -> {
                var problem = problem(UNPROCESSABLE_CONTENT, "not-for-sale", r);
                problem.setProperty("skus", r.skus());
                yield problem;
            }
            case QuoteException.CouponRefused r ->
                    problem(UNPROCESSABLE_CONTENT, "coupon-refused", r);
        };
    }

    private static ProblemDetail problem(HttpStatus status, String slug, QuoteException refusal) {
        return Problems.of(status, slug, String.valueOf(refusal.getMessage()));
    }
}
