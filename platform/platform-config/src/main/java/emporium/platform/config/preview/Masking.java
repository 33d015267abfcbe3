package emporium.platform.config.preview;

import java.util.regex.Pattern;

/**
 * Hides secrets, by the names of their keys and, in addresses, by their place. Rather a harmless
 * value too much than a secret too few.
 */
final class Masking {

    static final String HIDDEN = "******";

    private static final Pattern SECRET =
            Pattern.compile("password|passphrase|secret|token|key|credential|salt|private|clients");
    private static final Pattern IN_ADDRESS = Pattern.compile("(//[^/@:\\s]*:)[^/@\\s]+@");

    private Masking() {}

    static String of(String key, String value) {
        return SECRET.matcher(key).find()
                ? HIDDEN
                : IN_ADDRESS.matcher(value).replaceAll("$1" + HIDDEN + "@");
    }
}
