package emporium.catalog.review.adapter.db;

import emporium.catalog.review.domain.Author;
import emporium.catalog.review.domain.Opinion;
import emporium.catalog.review.domain.Review;
import emporium.catalog.review.domain.Visibility;
import emporium.catalog.review.domain.Visibility.Hidden;
import emporium.catalog.review.domain.Visibility.Shown;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a review becomes columns, and columns a review. */
final class ReviewRow {

    private ReviewRow() {}

    static Map<String, @Nullable Object> columns(Review review) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", review.id());
        columns.put("productId", review.productId());
        columns.put("author", review.author().value());
        columns.put("rating", review.opinion().rating());
        columns.put("title", review.opinion().title());
        columns.put("text", review.opinion().text());
        columns.put("version", review.version());
        columns.put("writtenAt", review.writtenAt().atOffset(ZoneOffset.UTC));
        columns.put("changedAt", review.changedAt().atOffset(ZoneOffset.UTC));
        var hidden = review.visibility() instanceof Hidden yes ? yes : null;
        columns.put("hiddenAt", hidden == null ? null : hidden.at().atOffset(ZoneOffset.UTC));
        columns.put("hiddenBy", hidden == null ? null : hidden.by());
        columns.put("hiddenBecause", hidden == null ? null : hidden.reason());
        return columns;
    }

    static Review read(ResultSet row, int number) throws SQLException {
        return new Review(
                row.getObject("id", UUID.class),
                row.getObject("product_id", UUID.class),
                new Author(row.getString("author")),
                new Opinion(row.getInt("rating"), row.getString("title"), row.getString("body")),
                visibility(row),
                row.getLong("version"),
                time(row, "written_at").toInstant(),
                time(row, "changed_at").toInstant());
    }

    private static Visibility visibility(ResultSet row) throws SQLException {
        var hiddenAt = time(row, "hidden_at");
        return hiddenAt == null
                ? new Shown()
                : new Hidden(
                        hiddenAt.toInstant(),
                        row.getString("hidden_by"),
                        row.getString("hidden_because"));
    }

    private static OffsetDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class);
    }
}
