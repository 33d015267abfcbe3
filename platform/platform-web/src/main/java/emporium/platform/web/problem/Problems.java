package emporium.platform.web.problem;

import java.net.URI;
import java.util.Locale;
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

    /** A problem of which no more is known than its status. */
    static ProblemDetail ofStatus(HttpStatus status, String detail) {
        return of(status, slugOf(status), detail);
    }

    static void nameByStatus(ProblemDetail problem) {
        var type = problem.getType();
        var status = HttpStatus.resolve(problem.getStatus());
        if (status != null && (type == null || "about:blank".equals(type.toString()))) {
            problem.setType(URI.create(TYPE_PREFIX + slugOf(status)));
            problem.setTitle(titleOf(slugOf(status)));
        }
    }

    private static String slugOf(HttpStatus status) {
        return status.getReasonPhrase().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }

    private static String titleOf(String slug) {
        return Character.toUpperCase(slug.charAt(0)) + slug.substring(1).replace('-', ' ');
    }
}
