package emporium.catalog.review.domain;

import org.jspecify.annotations.Nullable;

/** Whom a review shows as its author: enough to be a person, too little to be found. */
public record Author(String value) {

    /** There is no name to show. */
    public static final Author UNNAMED = new Author("");

    /** "Ada Augusta Byron" becomes "Ada B." */
    public static Author of(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return UNNAMED;
        }
        var names = name.strip().split("\\s+", -1);
        var first = names[0];
        if (names.length == 1) {
            return new Author(first);
        }
        var initial = Character.toString(names[names.length - 1].codePointAt(0));
        return new Author("%s %s.".formatted(first, initial));
    }
}
