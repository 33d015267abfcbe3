package emporium.order.coupon.adapter.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;

import emporium.order.coupon.domain.CouponException;
import emporium.platform.web.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
class CouponProblems {

    @ExceptionHandler
    ProblemDetail refused(CouponException refusal) {
        return switch (refusal) {
            case CouponException.NotFound r -> problem(NOT_FOUND, "coupon-not-found", r);
            case CouponException.CodeTaken r -> problem(CONFLICT, "coupon-code-taken", r);
            case CouponException.Outdated r -> problem(PRECONDITION_FAILED, "outdated", r);
            case CouponException.UsedMoreOften r -> problem(CONFLICT, "coupon-used-more-often", r);
            case CouponException.InUse r -> problem(CONFLICT, "coupon-in-use", r);
        };
    }

    private static ProblemDetail problem(HttpStatus status, String slug, CouponException refusal) {
        return Problems.of(status, slug, String.valueOf(refusal.getMessage()));
    }
}
