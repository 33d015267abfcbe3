package emporium.platform.telemetry;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The last line of defence for what must not be in a log: tokens, passwords, card numbers. Code
 * does not log them in the first place. The same expression stands in {@code
 * platform-defaults.yaml} for readable logs.
 */
final class Secrets {

    private static final Pattern SECRET =
            Pattern.compile(
                    "(?i)((?:bearer|basic)\\s+|(?:password|secret|access_token|refresh_token|client_secret)[\"']?\\s*[=:]\\s*[\"']?)"
                            + "[^\\s\"',;&}]+|\\b\\d{4}[ -]?\\d{4}[ -]?\\d{4}[ -]?\\d{1,7}\\b");

    private Secrets() {}

    static String masked(String text) {
        return SECRET.matcher(text).replaceAll(found -> prefix(found.group(1)) + "***");
    }

    private static String prefix(@Nullable String named) {
        return named == null ? "" : Matcher.quoteReplacement(named);
    }
}
