package emporium.gateway.door;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Spellings of a path that two programs may read differently. No address of the shop needs one of
 * them.
 */
public final class Paths {

    /**
     * First segments of what services and operators answer, and of nothing that a person visits.
     */
    private static final Set<String> FOR_MACHINES =
            Set.of("api", "oauth2", ".well-known", "media", "actuator", "eureka");

    /**
     * Separators, controls, and characters that need no escape (RFC 3986, 2.3: letters, digits and
     * {@code - . _ ~}), so that a name has one spelling.
     */
    private static final Pattern NEEDLESS_ESCAPE =
            Pattern.compile(
                    "%([01][0-9a-f]|7f|2f|5c|3b|25|2[de]|5f|7e|3[0-9]|[46][1-9a-f]|[57][0-9a])",
                    Pattern.CASE_INSENSITIVE);

    private Paths() {}

    static boolean isAmbiguous(String rawPath) {
        if (rawPath.indexOf('%') >= 0 && NEEDLESS_ESCAPE.matcher(rawPath).find()) {
            return true;
        }
        return !rawPath.startsWith("/")
                || rawPath.contains("//")
                || hasDotSegment(rawPath)
                || rawPath.indexOf(';') >= 0
                || rawPath.indexOf('\\') >= 0;
    }

    /** {@code /.} and {@code /..} as segments; {@code /.well-known} is a name. */
    private static boolean hasDotSegment(String rawPath) {
        if (!rawPath.contains("/.")) {
            return false;
        }
        for (var segment : rawPath.split("/", -1)) {
            if (segment.equals(".") || segment.equals("..")) {
                return true;
            }
        }
        return false;
    }

    static boolean isInternal(String path) {
        var lower = path.toLowerCase(Locale.ROOT);
        return lower.equals("/actuator") || lower.startsWith("/actuator/");
    }

    /** However it is spelled: no page is ever called like that. */
    public static boolean isForMachines(String path) {
        var end = path.indexOf('/', 1);
        var first = end < 0 ? path.substring(1) : path.substring(1, end);
        return FOR_MACHINES.contains(first.toLowerCase(Locale.ROOT));
    }
}
