package emporium.user.adapter.web;

import emporium.user.domain.AccountException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags. */
final class Versions {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private Versions() {}

    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** Empty if any version will do; a tag that is none of ours matches nothing. */
    static Optional<Long> wanted(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return Optional.empty();
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new AccountException.Outdated();
        }
        return Optional.of(Long.valueOf(tag.group(1)));
    }
}
