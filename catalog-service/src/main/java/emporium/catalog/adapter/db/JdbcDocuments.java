package emporium.catalog.adapter.db;

import emporium.catalog.application.Documents;
import emporium.catalog.application.StoredDocument;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/**
 * The shop's hottest statement. The driver hands over a text column's bytes as they are, UTF-8, so
 * nothing between the row and the socket decodes, maps or encodes.
 */
@Repository
class JdbcDocuments implements Documents {

    private static final RowMapper<StoredDocument> DOCUMENT =
            (row, _) -> new StoredDocument(row.getBytes(1), row.getLong(2), row.getBoolean(3));

    private final JdbcTemplate jdbc;

    JdbcDocuments(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<StoredDocument> byId(UUID id) {
        return one("select document, version, active from product where id = ?", id);
    }

    @Override
    public Optional<StoredDocument> bySlug(String slug) {
        return one("select document, version, active from product where slug = ?", slug);
    }

    private Optional<StoredDocument> one(String sql, Object key) {
        List<StoredDocument> found = jdbc.query(sql, DOCUMENT, key);
        return found.stream().findFirst();
    }
}
