package emporium.platform.web.problem;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A refusal that knows its own problem+json. */
public abstract class ProblemException extends ErrorResponseException {

    protected ProblemException(HttpStatus status, String slug, String detail) {
        super(status, Problems.of(status, slug, detail), null);
    }
}
