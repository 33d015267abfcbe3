package emporium.catalog.bulk.adapter.web;

import emporium.catalog.bulk.domain.ImportRefusal;
import emporium.catalog.bulk.domain.ImportRefusal.FileEmpty;
import emporium.catalog.bulk.domain.ImportRefusal.ImportUnknown;
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
class ImportProblems {

    @ExceptionHandler
    ProblemDetail refused(ImportRefusal refusal) {
        return switch (refusal) {
            case ImportUnknown r -> problem(HttpStatus.NOT_FOUND, "import-unknown", r);
            case FileEmpty r -> problem(HttpStatus.BAD_REQUEST, "file-empty", r);
        };
    }

    private static ProblemDetail problem(HttpStatus status, String slug, ImportRefusal refusal) {
        return Problems.of(status, slug, String.valueOf(refusal.getMessage()));
    }
}
