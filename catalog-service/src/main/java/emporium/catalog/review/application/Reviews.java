package emporium.catalog.review.application;

import emporium.catalog.review.domain.Review;
import emporium.catalog.review.domain.ReviewChange;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where reviews are kept. */
public interface Reviews {

    /**
     * @param before the last review of the page before
     * @param hiddenToo as staff read them
     */
    List<Review> newest(UUID productId, @Nullable UUID before, int limit, boolean hiddenToo);

    /** How many shown reviews give how many stars, the best first; all five are there. */
    List<RatingCount> distribution(UUID productId);

    Optional<Review> find(UUID productId, UUID id);

    /** Only if this customer has written it. */
    Optional<Review> find(UUID productId, UUID id, String customerId);

    Optional<Review> ofCustomer(UUID productId, String customerId);

    /**
     * Stores the change and moves the product's rating by it, both or neither.
     *
     * @throws emporium.catalog.review.domain.ReviewRefusal if the review has meanwhile changed, or
     *     its author has written another one
     */
    void save(ReviewChange change);

    record RatingCount(int rating, long count) {}
}
