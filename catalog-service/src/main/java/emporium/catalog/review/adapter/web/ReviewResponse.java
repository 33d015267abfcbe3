package emporium.catalog.review.adapter.web;

import emporium.catalog.review.domain.Author;
import emporium.catalog.review.domain.Review;
import emporium.catalog.review.domain.Visibility;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param author absent if there is no name to show
 * @param hidden absent unless the review is hidden
 */
record ReviewResponse(
        UUID id,
        UUID productId,
        @Nullable String author,
        int rating,
        String title,
        String text,
        Instant writtenAt,
        Instant changedAt,
        long version,
        @Nullable HiddenResponse hidden) {

    record HiddenResponse(Instant at, String reason) {}

    static ReviewResponse of(Review review) {
        var opinion = review.opinion();
        return new ReviewResponse(
                review.id(),
                review.productId(),
                review.author().equals(Author.UNNAMED) ? null : review.author().value(),
                opinion.rating(),
                opinion.title(),
                opinion.text(),
                review.writtenAt(),
                review.changedAt(),
                review.version(),
                switch (review.visibility()) {
                    case Visibility.Shown _ -> null;
                    case Visibility.Hidden hidden ->
                            new HiddenResponse(hidden.at(), hidden.reason());
                });
    }
}
