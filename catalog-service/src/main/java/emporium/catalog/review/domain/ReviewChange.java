package emporium.catalog.review.domain;

/** A decision about a review: the version that it makes, and what that does to the rating. */
public sealed interface ReviewChange {

    Review review();

    RatingShift shift();

    record Written(Review review, String customerId, RatingShift shift) implements ReviewChange {}

    record Changed(Review review, RatingShift shift) implements ReviewChange {}

    /** The review is gone; this last version only counts on. */
    record Withdrawn(Review review, RatingShift shift) implements ReviewChange {}
}
