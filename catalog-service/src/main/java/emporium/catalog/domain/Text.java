package emporium.catalog.domain;

/**
 * What a text that people write may contain: neither control characters nor halves of characters,
 * which the database could not keep.
 */
public final class Text {

    public static final String LINE = "[^\\p{Cc}\\p{Cs}]*";

    public static final String PARAGRAPHS = "(?:[^\\p{Cc}\\p{Cs}]|\\R)*+";

    private Text() {}
}
