package emporium.catalog.review.application;

import emporium.catalog.review.domain.Review;
import emporium.catalog.review.domain.ReviewChange;
import emporium.catalog.review.domain.ReviewRefusal;
import emporium.catalog.review.domain.Visibility.Hidden;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What staff do with reviews: they name the version they have read, and change no word of it. */
@Service
public class ModerateReviews {

    private final Reviews reviews;
    private final Clock clock;

    ModerateReviews(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    public Review hide(UUID productId, UUID id, long seenVersion, String by, String reason) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return save(existing(productId, id).hide(seenVersion, new Hidden(now, by, reason)));
    }

    public Review show(UUID productId, UUID id, long seenVersion) {
        return save(existing(productId, id).show(seenVersion));
    }

    private Review existing(UUID productId, UUID id) {
        return reviews.find(productId, id).orElseThrow(ReviewRefusal.ReviewUnknown::new);
    }

    private Review save(ReviewChange change) {
        reviews.save(change);
        return change.review();
    }
}
