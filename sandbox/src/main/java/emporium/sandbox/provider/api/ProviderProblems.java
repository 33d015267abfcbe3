package emporium.sandbox.provider.api;

import emporium.platform.web.problem.Problems;
import emporium.sandbox.provider.ledger.ProviderException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice(basePackageClasses = ProviderProblems.class)
class ProviderProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ProviderException refusal) {
        var problem =
                switch (refusal) {
                    case ProviderException.NotFound e ->
                            problem(HttpStatus.NOT_FOUND, "not-found", e);
                    case ProviderException.KeyReused e ->
                            problem(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused", e);
                    case ProviderException.StillProcessing e ->
                            problem(HttpStatus.CONFLICT, "still-processing", e);
                    case ProviderException.NotPossible e ->
                            problem(HttpStatus.CONFLICT, "not-possible", e);
                    case ProviderException.Failed e ->
                            problem(HttpStatus.INTERNAL_SERVER_ERROR, "failed", e);
                    case ProviderException.Silent e ->
                            problem(HttpStatus.GATEWAY_TIMEOUT, "silent", e);
                };
        BodyBuilder answer = ResponseEntity.status(problem.getStatus());
        if (refusal instanceof ProviderException.StillProcessing) {
            answer.header("Retry-After", "1");
        }
        return answer.body(problem);
    }

    private static ProblemDetail problem(
            HttpStatus status, String slug, ProviderException refusal) {
        return Problems.of(status, slug, String.valueOf(refusal.getMessage()));
    }
}
