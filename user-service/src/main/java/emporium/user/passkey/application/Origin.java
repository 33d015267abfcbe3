package emporium.user.passkey.application;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where in the browser a passkey is made and good, as browsers write it: scheme, host and, unless
 * it is the scheme's own, port. Only such as browsers let have passkeys: a name, not a number, and
 * HTTPS wherever it is not this very machine.
 *
 * @param host the relying party of WebAuthn: never more than the host itself
 */
public record Origin(String value, String host) {

    private static final int MAX = 300;
    private static final Pattern ORIGIN =
            Pattern.compile(
                    "(https?)://((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)*"
                            + "[a-z](?:[a-z0-9-]*[a-z0-9])?)(:[1-9][0-9]{0,4})?");

    /** Empty if no browser would make a passkey there. */
    public static Optional<Origin> of(String text) {
        var parts = ORIGIN.matcher(text);
        if (text.length() > MAX || !parts.matches()) {
            return Optional.empty();
        }
        var host = parts.group(2);
        return parts.group(1).equals("https") || isThisMachine(host)
                ? Optional.of(new Origin(text, host))
                : Optional.empty();
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.endsWith(".localhost");
    }

    @Override
    public String toString() {
        return value;
    }
}
