package emporium.catalog.adapter.db;

import emporium.catalog.application.Documents;
import emporium.catalog.application.StoredDocument;
import emporium.catalog.domain.Rating;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/**
 * The shop's hottest statement. The driver hands over a text column's bytes as they are, UTF-8, so
 * between the row and the socket nothing decodes, maps or encodes; only the rating is put in.
 */
@Repository
class JdbcDocuments implements Documents {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final RowMapper<StoredDocument> DOCUMENT =
            (row, _) ->
                    StoredDocument.of(
                            row.getBytes(1),
                            new Rating(row.getBigDecimal(4), row.getInt(5)),
                            row.getLong(6),
                            row.getLong(2),
                            row.getBoolean(3));

    private static final String SELECT =
            "select document, version, active, rating_average, rating_count, rating_sum from product where ";

    private final JdbcTemplate jdbc;

    JdbcDocuments(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<StoredDocument> find(String idOrSlug) {
        var found = jdbc.query(SELECT + column(idOrSlug) + " = ?", DOCUMENT, key(idOrSlug));
        return found.stream().findFirst();
    }

    @Override
    public Optional<UUID> idOf(String idOrSlug, boolean inactiveToo) {
        var found =
                jdbc.query(
                        "select id from product where "
                                + column(idOrSlug)
                                + " = ? and (active or ?)",
                        (row, _) -> row.getObject(1, UUID.class),
                        key(idOrSlug),
                        inactiveToo);
        return found.stream().findFirst();
    }

    private static String column(String idOrSlug) {
        return isId(idOrSlug) ? "id" : "slug";
    }

    private static Object key(String idOrSlug) {
        return isId(idOrSlug) ? UUID.fromString(idOrSlug) : idOrSlug;
    }

    private static boolean isId(String idOrSlug) {
        return ID.matcher(idOrSlug).matches();
    }
}
