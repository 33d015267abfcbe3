package emporium.platform.security;

import emporium.platform.web.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Refusals from inside a controller belong to the filters outside, which know the challenge. What
 * the firewall stops late, while a request is being read, is a malformed request like any other.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityAdvice {

    @ExceptionHandler
    void denied(AccessDeniedException denied) {
        throw denied;
    }

    @ExceptionHandler
    void unauthenticated(AuthenticationException missing) {
        throw missing;
    }

    /** Control characters in the name of a parameter or header: seen only when that is read. */
    @ExceptionHandler
    ProblemDetail rejected(RequestRejectedException rejected) {
        return Problems.of(
                HttpStatus.BAD_REQUEST, "invalid-request", "The request's form is not acceptable.");
    }
}
