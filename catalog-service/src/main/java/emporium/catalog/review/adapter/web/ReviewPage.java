package emporium.catalog.review.adapter.web;

import emporium.catalog.review.application.Reviews.RatingCount;
import emporium.catalog.review.domain.Review;
import emporium.platform.web.Cursor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some reviews, newest first.
 *
 * @param distribution on the first page only
 * @param next where the following page begins; absent on the last
 */
record ReviewPage(
        List<ReviewResponse> items,
        @Nullable List<RatingCount> distribution,
        @Nullable String next) {

    /** Made of one review more than the page shows, if there is one. */
    static ReviewPage of(List<Review> oneMore, int size, @Nullable List<RatingCount> distribution) {
        var shown = oneMore.subList(0, Math.min(size, oneMore.size()));
        var next = oneMore.size() > size ? Cursor.encode(shown.getLast().id().toString()) : null;
        return new ReviewPage(shown.stream().map(ReviewResponse::of).toList(), distribution, next);
    }

    static @Nullable UUID before(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return UUID.fromString(Cursor.decode(cursor).getFirst());
        } catch (IllegalArgumentException e) {
            throw new Cursor.BadCursor();
        }
    }
}
