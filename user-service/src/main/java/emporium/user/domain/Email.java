package emporium.user.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address as it is compared: trimmed and in lower case. */
public record Email(String value) {

    private static final int MAX_LENGTH = 254;
    private static final Pattern SHAPE =
            Pattern.compile(
                    "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
                            + "(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+");

    public Email {
        if (value.length() > MAX_LENGTH || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    /** Empty if the text is no e-mail address. */
    public static Optional<Email> of(String text) {
        var value = text.strip().toLowerCase(Locale.ROOT);
        return value.length() <= MAX_LENGTH && SHAPE.matcher(value).matches()
                ? Optional.of(new Email(value))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
