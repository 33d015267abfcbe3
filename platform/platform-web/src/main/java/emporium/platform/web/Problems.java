package emporium.platform.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Makes the one shape in which every refusal leaves a process: RFC 9457 problem+json. */
public final class Problems {

    private static final String TYPE_PREFIX = "https://emporium.example/problems/";

    private Problems() {}

    /**
     * @param slug names the kind of problem, such as {@code key-reused}: the last part of its type,
     *     and in words its title
     */
    public static ProblemDetail of(HttpStatus status, String slug, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPE_PREFIX + slug));
        problem.setTitle(titleOf(slug));
        return problem;
    }

    private static String titleOf(String slug) {
        return Character.toUpperCase(slug.charAt(0)) + slug.substring(1).replace('-', ' ');
    }
}
