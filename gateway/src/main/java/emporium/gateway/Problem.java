package emporium.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway itself answers when it does not pass a request on (RFC 9457). None of them tells
 * a stranger more than that.
 *
 * @param retryAfter when asking again makes sense
 */
public record Problem(
        int status, String slug, String title, String detail, @Nullable Duration retryAfter) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static final Problem NOT_FOUND =
            new Problem(404, "not-found", "Not found", "There is nothing at this address.", null);

    public static final Problem TOO_LARGE =
            new Problem(
                    413,
                    "content-too-large",
                    "Content too large",
                    "The request's body is larger than this address takes.",
                    null);

    public static final Problem OVERLOADED =
            new Problem(
                    503,
                    "overloaded",
                    "Overloaded",
                    "There are too many requests at the moment. Please try again shortly.",
                    Duration.ofSeconds(1));

    public static final Problem TOO_SLOW =
            new Problem(
                    504,
                    "too-slow",
                    "Answer took too long",
                    "The answer did not come in time. Whether the request took effect is not known.",
                    Duration.ofSeconds(1));

    public static final Problem UNAVAILABLE =
            new Problem(
                    503,
                    "temporarily-unavailable",
                    "Temporarily unavailable",
                    "This part of the platform does not answer at the moment. Please try again.",
                    Duration.ofSeconds(1));

    public static final Problem UNEXPECTED =
            new Problem(
                    500,
                    "unexpected",
                    "Unexpected error",
                    "Something went wrong in the gateway. It has been logged.",
                    null);

    public static Problem tooManyRequests(Duration retryAfter) {
        return new Problem(
                429,
                "too-many-requests",
                "Too many requests",
                "You send requests faster than is allowed. Please slow down.",
                retryAfter);
    }

    /** For refusals of the HTTP server itself, which knows only a status. */
    public static Problem ofStatus(int status) {
        return new Problem(
                status,
                status >= 500 ? "unexpected" : "bad-request",
                status >= 500 ? "Unexpected error" : "Bad request",
                "The request could not be read.",
                null);
    }

    public @Nullable String retryAfterSeconds() {
        return retryAfter == null ? null : String.valueOf(Math.max(1, retryAfter.toSeconds()));
    }

    public byte[] body() {
        // all of it is our own text, free of characters that JSON would escape
        return """
        {"type":"https://emporium.example/problems/%s","title":"%s","status":%d,"detail":"%s"}\
        """
                .formatted(slug, title, status, detail)
                .getBytes(StandardCharsets.UTF_8);
    }
}
