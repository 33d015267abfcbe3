package emporium.platform.web.problem;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** More was sent than the limit allows; thrown to whoever reads the body. */
public class BodyTooLarge extends IOException {

    public BodyTooLarge() {
        super("The request's body exceeds the limit");
    }

    /** Converters wrap what their stream throws. */
    static boolean isBehind(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge) {
                return true;
            }
        }
        return false;
    }

    public static ProblemDetail problem() {
        return Problems.of(
                HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "The body is larger than allowed.");
    }
}
