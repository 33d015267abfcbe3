package emporium.platform.client;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.ClientHttpResponse;

/** What came of sending a request once. */
sealed interface Outcome {

    record Answered(ClientHttpResponse response) implements Outcome {}

    /**
     * A 5xx; {@code outage} if it says that the call was not taken, so that it may go elsewhere.
     */
    record Failed(int status, boolean outage) implements Outcome {}

    /** No connection came about: nothing was done there. */
    record NobodyThere(IOException failure) implements Outcome {}

    /** Whether it was done there is not known. */
    record Broken(IOException failure) implements Outcome {}

    default boolean worthRepeating(boolean mayRepeat) {
        return switch (this) {
            case Answered _ -> false;
            case Failed failed -> failed.outage && mayRepeat;
            case NobodyThere _ -> true;
            case Broken _ -> mayRepeat;
        };
    }

    default String reason() {
        return switch (this) {
            case Answered _ -> "it answered";
            case Failed failed -> "it answered " + failed.status;
            case NobodyThere _ -> "nobody answers";
            case Broken broken ->
                    Failures.tookTooLong(broken.failure)
                            ? "it took too long"
                            : "the connection broke";
        };
    }

    default @Nullable IOException cause() {
        return switch (this) {
            case Answered _, Failed _ -> null;
            case NobodyThere nobody -> nobody.failure;
            case Broken broken -> broken.failure;
        };
    }
}
