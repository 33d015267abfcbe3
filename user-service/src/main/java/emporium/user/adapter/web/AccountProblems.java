package emporium.user.adapter.web;

import emporium.platform.web.problem.Problems;
import emporium.user.domain.AccountException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** One refusal, one problem. */
@RestControllerAdvice
class AccountProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(AccountException refusal) {
        var headers = new HttpHeaders();
        if (refusal instanceof AccountException.TooManyTries tries) {
            var seconds = Math.max(1, tries.retryAfter().plusMillis(999).toSeconds());
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        }
        var problem = problem(refusal);
        return ResponseEntity.status(problem.getStatus()).headers(headers).body(problem);
    }

    private static ProblemDetail problem(AccountException refusal) {
        return switch (refusal) {
            case AccountException.NotFound _ ->
                    Problems.of(HttpStatus.NOT_FOUND, "not-found", "There is no such account.");
            case AccountException.EmailTaken _ ->
                    Problems.of(
                            HttpStatus.CONFLICT,
                            "email-taken",
                            "Another account has this e-mail address.");
            case AccountException.BadCredentials _ ->
                    Problems.of(
                            HttpStatus.FORBIDDEN,
                            "wrong-password",
                            "The current password is not right.");
            case AccountException.WeakPassword weak -> weak(weak);
            case AccountException.Outdated _ ->
                    Problems.of(
                            HttpStatus.PRECONDITION_FAILED,
                            "outdated",
                            "It was changed meanwhile. Read it again.");
            case AccountException.LinkVoid _ ->
                    Problems.of(
                            HttpStatus.GONE,
                            "link-void",
                            "The link is not good, or not any more. Ask for another.");
            case AccountException.LastAdmin _ ->
                    Problems.of(
                            HttpStatus.CONFLICT,
                            "last-admin",
                            "Somebody must remain who can grant roles.");
            case AccountException.TooManyAddresses _ ->
                    Problems.of(
                            HttpStatus.CONFLICT,
                            "too-many-addresses",
                            "Remove an address before you add another.");
            case AccountException.TooManyWishes _ ->
                    Problems.of(
                            HttpStatus.CONFLICT,
                            "too-many-wishes",
                            "Remove a product before you add another.");
            case AccountException.TooManyPasskeys _ ->
                    Problems.of(
                            HttpStatus.CONFLICT,
                            "too-many-passkeys",
                            "Remove a passkey before you add another.");
            case AccountException.PasskeyRefused _ ->
                    Problems.of(
                            HttpStatus.BAD_REQUEST,
                            "passkey-refused",
                            "The passkey is not good here, or it took too long. Ask again.");
            case AccountException.Unverified _ ->
                    Problems.of(
                            HttpStatus.CONFLICT,
                            "address-unverified",
                            "The e-mail address must be verified first.");
            case AccountException.TooManyTries _ ->
                    Problems.of(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "too-many-tries",
                            "Too many tries. Come back when the time in Retry-After is over.");
        };
    }

    private static ProblemDetail weak(AccountException.WeakPassword weak) {
        var problem =
                Problems.of(
                        HttpStatus.BAD_REQUEST,
                        "invalid-request",
                        "The request contains values that are not acceptable.");
        problem.setProperty(
                "errors",
                List.of(Map.of("field", "password", "message", String.valueOf(weak.getMessage()))));
        return problem;
    }
}
