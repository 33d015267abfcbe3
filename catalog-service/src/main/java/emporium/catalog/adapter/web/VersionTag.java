package emporium.catalog.adapter.web;

import emporium.catalog.domain.CatalogRefusal;
import emporium.platform.web.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A product's version as an entity tag. Weak, because a proxy may compress the answer; taken back
 * in {@code If-Match} all the same, for it names the version and not the bytes.
 */
final class VersionTag {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private VersionTag() {}

    static String of(long version) {
        return "W/\"" + version + "\"";
    }

    static long read(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new VersionMissing();
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new CatalogRefusal.Outdated();
        }
        return Long.parseLong(tag.group(1));
    }

    /** Who edits says what they have seen. */
    static final class VersionMissing extends ProblemException {
        VersionMissing() {
            super(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "version-required",
                    "Send the product's ETag in If-Match: an edit names the version it was made on.");
        }
    }
}
