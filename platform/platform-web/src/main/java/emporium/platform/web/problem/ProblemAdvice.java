package emporium.platform.web.problem;

import jakarta.validation.ConstraintViolationException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * The last advice: whatever no service has answered itself becomes problem+json here, and nothing
 * of the inside of a process leaves it.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    /** One invalid field of a request. */
    record InvalidField(String field, String message) {}

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception unexpected) {
        if (BodyTooLarge.isBehind(unexpected)) {
            return answer(BodyTooLarge.problem());
        }
        var id = UUID.randomUUID();
        log.error("Unexpected error {}", id, unexpected);
        var problem =
                Problems.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "internal-error",
                        "Something went wrong here. Quote the id when you report it.");
        problem.setProperty("id", id);
        return answer(problem);
    }

    /** Parameters that Tomcat could not decode, or that were too many or too large. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> undecodable(InvalidParameterException parameters) {
        var status = HttpStatus.resolve(parameters.getErrorCode());
        return answer(
                Problems.ofStatus(
                        status == null ? HttpStatus.BAD_REQUEST : status,
                        "The request's parameters could not be read."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> constraintsViolated(ConstraintViolationException invalid) {
        return answer(
                invalid(
                        invalid.getConstraintViolations().stream()
                                .map(violation ->
                                        new InvalidField(
                                                String.valueOf(violation.getPropertyPath()),
                                                violation.getMessage()))
                                .toList()));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var errors =
                invalid.getBindingResult().getAllErrors().stream()
                        .map(error ->
                                new InvalidField(
                                        error instanceof FieldError field
                                                ? field.getField()
                                                : error.getObjectName(),
                                        messageOf(error.getDefaultMessage())))
                        .toList();
        return new ResponseEntity<>(invalid(errors), headers, status);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (status.is5xxServerError()) {
            return handleExceptionInternal(invalid, null, headers, status, request);
        }
        return new ResponseEntity<>(invalid(InvalidParameters.of(invalid)), headers, status);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var problem =
                BodyTooLarge.isBehind(unreadable)
                        ? BodyTooLarge.problem()
                        : Problems.of(
                                HttpStatus.BAD_REQUEST,
                                "malformed-body",
                                UnreadableBody.explain(unreadable));
        return new ResponseEntity<>(problem, headers, problem.getStatus());
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var name =
                mismatch instanceof MethodArgumentTypeMismatchException argument
                        ? argument.getName()
                        : String.valueOf(mismatch.getPropertyName());
        return new ResponseEntity<>(
                invalid(List.of(new InvalidField(name, "is not acceptable"))), headers, status);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception framework,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (status.value() == HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            return new ResponseEntity<>(unexpected(framework).getBody(), headers, status);
        }
        return super.handleExceptionInternal(framework, body, headers, status, request);
    }

    /** Spring's own problems have no type: they get one by their status. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem) {
            Problems.nameByStatus(problem);
        }
        return super.createResponseEntity(body, headers, status, request);
    }

    private static ProblemDetail invalid(List<InvalidField> errors) {
        var problem =
                Problems.of(
                        HttpStatus.BAD_REQUEST,
                        "invalid-request",
                        "The request contains values that are not acceptable.");
        problem.setProperty(
                "errors",
                errors.stream()
                        .sorted(
                                Comparator.comparing(InvalidField::field)
                                        .thenComparing(InvalidField::message))
                        .toList());
        return problem;
    }

    private static String messageOf(@Nullable String message) {
        return message == null ? "is not acceptable" : message;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
