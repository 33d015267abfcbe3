package emporium.gateway.door;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Spellings of a path that two programs may read differently. No address of the shop needs one of
 * them.
 */
final class Paths {

    private static final Pattern ESCAPED_SEPARATOR =
            Pattern.compile("%(2e|2f|5c|3b|25|00|0a|0d)", Pattern.CASE_INSENSITIVE);

    private Paths() {}

    static boolean isAmbiguous(String rawPath) {
        if (rawPath.indexOf('%') >= 0 && ESCAPED_SEPARATOR.matcher(rawPath).find()) {
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
}
