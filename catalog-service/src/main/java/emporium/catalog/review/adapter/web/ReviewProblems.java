package emporium.catalog.review.adapter.web;

import emporium.catalog.review.domain.ReviewRefusal;
import emporium.catalog.review.domain.ReviewRefusal.AlreadyReviewed;
import emporium.catalog.review.domain.ReviewRefusal.NotBought;
import emporium.catalog.review.domain.ReviewRefusal.Outdated;
import emporium.catalog.review.domain.ReviewRefusal.ReviewUnknown;
import emporium.platform.web.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** One refusal, one problem. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReviewProblems {

    @ExceptionHandler
    ProblemDetail refused(ReviewRefusal refusal) {
        return switch (refusal) {
            case ReviewUnknown r -> problem(HttpStatus.NOT_FOUND, "review-unknown", r);
            case NotBought r -> problem(HttpStatus.FORBIDDEN, "not-bought", r);
            case AlreadyReviewed r -> problem(HttpStatus.CONFLICT, "already-reviewed", r);
            case Outdated r -> problem(HttpStatus.PRECONDITION_FAILED, "outdated", r);
        };
    }

    private static ProblemDetail problem(HttpStatus status, String slug, ReviewRefusal refusal) {
        return Problems.of(status, slug, String.valueOf(refusal.getMessage()));
    }
}
