package emporium.storefront.web;

import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of every page.
 *
 * @param language of the page, as a tag
 * @param memberName of whoever has signed in
 * @param counter of things in the cart, asked when the page is drawn: a controller may change it
 */
public record Frame(
        String language,
        String direction,
        List<Language> languages,
        List<Choice> currencies,
        @Nullable String memberName,
        boolean staff,
        IntSupplier counter,
        String query,
        @Nullable Notice notice) {

    public int cartCount() {
        return counter.getAsInt();
    }

    /**
     * @param href the same page in that currency
     */
    public record Choice(String code, String href, boolean current) {}

    /**
     * @param href the same page in that language
     */
    public record Language(
            String tag, String name, String direction, String href, boolean current) {}
}
