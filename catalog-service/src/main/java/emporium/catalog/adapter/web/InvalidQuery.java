package emporium.catalog.adapter.web;

import emporium.platform.web.problem.Problems;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** All that is wrong with a request's parameters, at once. */
class InvalidQuery extends ErrorResponseException {

    InvalidQuery(List<InvalidParameter> errors) {
        super(HttpStatus.BAD_REQUEST, problem(errors), null);
    }

    private static ProblemDetail problem(List<InvalidParameter> errors) {
        var problem =
                Problems.of(
                        HttpStatus.BAD_REQUEST,
                        "invalid-request",
                        "The request contains values that are not acceptable.");
        problem.setProperty("errors", errors);
        return problem;
    }

    record InvalidParameter(String field, String message) {}
}
