package emporium.storefront.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go next, as a form field said: within the shop or not at all. */
public final class LocalPath {

    private static final Pattern WITHIN_THE_SHOP =
            Pattern.compile("/(?:[A-Za-z0-9_-][!-\\[\\]-~]{0,500})?");

    private LocalPath() {}

    public static String of(@Nullable String wish, String otherwise) {
        return wish != null && WITHIN_THE_SHOP.matcher(wish).matches() ? wish : otherwise;
    }
}
