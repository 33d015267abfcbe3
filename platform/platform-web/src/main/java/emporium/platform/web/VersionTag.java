package emporium.platform.web;

import emporium.platform.web.problem.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A version as an entity tag. Weak, because a proxy may compress the answer; taken back in {@code
 * If-Match} all the same, for it names the version and not the bytes.
 */
public final class VersionTag {

    /** What a tag that is none of ours reads as: versions begin at one. */
    public static final long NO_VERSION = 0;

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})(?:-\\d{1,18})*\"");

    private VersionTag() {}

    /**
     * @param beside what else the answer shows that changes without a new version: it makes the
     *     answer another one for caches, and does not count in {@code If-Match}
     */
    public static String of(long version, long... beside) {
        var tag = new StringBuilder("W/\"").append(version);
        for (var value : beside) {
            tag.append('-').append(value);
        }
        return tag.append('"').toString();
    }

    /** The version that an edit was made on: who edits says what they have seen. */
    public static long read(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new VersionMissing();
        }
        var tag = TAG.matcher(ifMatch.strip());
        return tag.matches() ? Long.parseLong(tag.group(1)) : NO_VERSION;
    }

    static final class VersionMissing extends ProblemException {
        VersionMissing() {
            super(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "version-required",
                    "Send the ETag in If-Match: an edit names the version it was made on.");
        }
    }
}
