package emporium.catalog.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name as it stands in an address: lower case, digits and hyphens. */
public record Slug(String value) {

    public static final int MAX_LENGTH = 80;
    public static final String FORMAT = "[a-z0-9]+(?:-[a-z0-9]+)*";

    private static final Pattern PATTERN = Pattern.compile(FORMAT);
    private static final Pattern MARKS = Pattern.compile("[\\p{M}'’]+");
    private static final Pattern GAPS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-|-$");

    public Slug {
        if (value.length() > MAX_LENGTH || !PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a slug");
        }
    }

    /**
     * "Crème Brûlée Bowl" becomes {@code creme-brulee-bowl}.
     *
     * @throws IllegalArgumentException if nothing of the name can stand in an address
     */
    public static Slug of(String name) {
        var plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        var hyphens = GAPS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        var slug = ENDS.matcher(hyphens).replaceAll("");
        return new Slug(ENDS.matcher(shortened(slug)).replaceAll(""));
    }

    private static String shortened(String slug) {
        return slug.substring(0, Math.min(slug.length(), MAX_LENGTH));
    }
}
