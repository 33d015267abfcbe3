package emporium.platform.client;

import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * An outage behind a service is told as one, with the time to come back. Not before the service's
 * own advice: it may have an answer of its own, and an outage that is only the cause of what was
 * thrown would be taken from it.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class UnavailableProblem {

    private static final Logger log = LoggerFactory.getLogger(UnavailableProblem.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(TargetUnavailable outage) {
        log.warn("{}", outage.getMessage());
        var problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "A part of the platform does not answer at the moment. Please try again.");
        problem.setType(URI.create("https://emporium.example/problems/temporarily-unavailable"));
        problem.setTitle("Temporarily unavailable");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(
                        HttpHeaders.RETRY_AFTER,
                        String.valueOf(Math.max(1, outage.retryAfter().toSeconds())))
                .header(ProxyStatus.HEADER, ProxyStatus.unavailable(outage.target()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
