package emporium.notification.domain;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What mails can be written in. Arabic without a region, as in the shop: amounts, dates and numbers
 * are written with the digits 0 to 9.
 */
public enum Language {
    EN,
    DE,
    FR,
    AR;

    /** English where nothing is known, or there are no texts for it. */
    public static Language of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElse(EN);
    }

    /** ISO 639. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Locale locale() {
        return Locale.of(code());
    }

    boolean isRightToLeft() {
        return this == AR;
    }
}
