package emporium.user.mailbox.application;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the shop can write in: that of the languages somebody asks for. */
public final class Languages {

    private static final List<String> ALL = List.of("en", "de", "fr", "ar");

    private Languages() {}

    /**
     * @param wishes as in Accept-Language
     */
    public static String first(@Nullable String wishes) {
        if (wishes == null || wishes.isBlank()) {
            return "en";
        }
        try {
            var found = Locale.lookupTag(Locale.LanguageRange.parse(wishes), ALL);
            return found == null ? "en" : found;
        } catch (IllegalArgumentException nonsense) {
            return "en";
        }
    }
}
