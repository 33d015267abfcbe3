package emporium.catalog.adapter.web;

import emporium.catalog.application.ProductQuery.Position;
import emporium.catalog.application.ProductQuery.Sort;
import emporium.platform.web.Cursor;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A position as the client carries it. It may have been tampered with: its key's form is checked.
 */
final class PageCursor {

    private static final Pattern NOTHING = Pattern.compile("");
    private static final Pattern COUNT = Pattern.compile("\\d{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,6}(\\.\\d{1,6})?");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cc}\\p{Cs}]{1,500}");

    private PageCursor() {}

    static String encode(Sort sort, Position position) {
        return Cursor.encode(sort.name(), position.key(), position.id().toString());
    }

    static Position decode(String cursor, Sort sort, boolean ranked) {
        var parts = Cursor.decode(cursor);
        if (parts.size() != 3
                || !parts.getFirst().equals(sort.name())
                || !key(sort, ranked).matcher(parts.get(1)).matches()) {
            throw new Cursor.BadCursor();
        }
        try {
            return new Position(parts.get(1), UUID.fromString(parts.getLast()));
        } catch (IllegalArgumentException notAnId) {
            throw new Cursor.BadCursor();
        }
    }

    private static Pattern key(Sort sort, boolean ranked) {
        return switch (sort) {
            case RELEVANCE -> ranked ? DECIMAL : NOTHING;
            case PRICE_ASCENDING, PRICE_DESCENDING -> COUNT;
            case NAME -> NAME;
            case NEWEST -> NOTHING;
            case RATING -> DECIMAL;
        };
    }
}
