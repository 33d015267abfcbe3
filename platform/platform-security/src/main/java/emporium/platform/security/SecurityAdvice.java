package emporium.platform.security;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refusals from inside a controller belong to the filters outside, which know the challenge. */
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
}
