package emporium.platform.security;

import emporium.platform.web.problem.ProblemWriter;
import emporium.platform.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** 401, 403 and their relatives as problem+json, with the challenge that RFC 6750 asks for. */
public final class SecurityProblems
        implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(SecurityProblems.class);

    private final ProblemWriter problems;

    SecurityProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    /** Nobody came, or with a token that is not good. */
    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException missing)
            throws IOException {
        if (UndeclaredRoute.isBehind(request)) {
            problems.write(response, notFound());
            return;
        }
        var invalid = missing instanceof OAuth2AuthenticationException;
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                invalid ? "Bearer error=\"invalid_token\"" : "Bearer");
        problems.write(
                response,
                Problems.of(
                        HttpStatus.UNAUTHORIZED,
                        invalid ? "invalid-token" : "authentication-required",
                        invalid
                                ? "The access token is not valid, or not any more."
                                : "This needs an access token."));
    }

    /** Keys that cannot be fetched are our trouble, not the caller's. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        if (!(failure instanceof AuthenticationServiceException)) {
            commence(request, response, failure);
            return;
        }
        log.warn("Tokens cannot be verified just now", failure);
        response.setHeader(HttpHeaders.RETRY_AFTER, "2");
        problems.write(
                response,
                Problems.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "identity-unavailable",
                        "Access tokens cannot be verified just now. Try again shortly."));
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (UndeclaredRoute.isBehind(request)) {
            problems.write(response, notFound());
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
        problems.write(response, forbidden());
    }

    static ProblemDetail forbidden() {
        return Problems.of(HttpStatus.FORBIDDEN, "forbidden", "The caller may not do this.");
    }

    private static ProblemDetail notFound() {
        return Problems.of(HttpStatus.NOT_FOUND, "not-found", "There is nothing here.");
    }
}
