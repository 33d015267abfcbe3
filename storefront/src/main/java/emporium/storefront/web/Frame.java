package emporium.storefront.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of every page.
 *
 * @param language of the page, as a tag
 * @param memberName of whoever has signed in
 */
public record Frame(
        String language,
        String direction,
        List<Language> languages,
        @Nullable String memberName,
        boolean staff,
        int cartCount,
        String query,
        @Nullable Notice notice) {

    /**
     * @param href the same page in that language
     */
    public record Language(
            String tag, String name, String direction, String href, boolean current) {}
}
