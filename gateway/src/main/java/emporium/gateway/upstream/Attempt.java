package emporium.gateway.upstream;

import java.io.IOException;
import org.springframework.web.servlet.function.ServerResponse;

/** What came of sending a request once. */
sealed interface Attempt {

    record Answered(Answer answer) implements Attempt {

        ServerResponse toServerResponse() {
            return answer.toServerResponse();
        }
    }

    /** No connection came about: nothing was done there. */
    record NobodyThere(IOException failure) implements Attempt {}

    /** Whether it was done there is not known. */
    record Broken(IOException failure) implements Attempt {}

    default boolean worthRepeating(boolean mayRepeat, boolean another) {
        return switch (this) {
            case Answered(var answer) -> another && mayRepeat && answer.isOutage();
            case NobodyThere _ -> another;
            case Broken _ -> mayRepeat;
        };
    }

    default void discard() {
        if (this instanceof Answered(var answer)) {
            answer.discard();
        }
    }
}
