package emporium.catalog.review.domain;

/** By how much a change of a review moves its product's sum and number of ratings. */
public record RatingShift(int sum, int count) {

    static final RatingShift NONE = new RatingShift(0, 0);

    static RatingShift gained(Opinion opinion) {
        return new RatingShift(opinion.rating(), 1);
    }

    static RatingShift lost(Opinion opinion) {
        return new RatingShift(-opinion.rating(), -1);
    }

    static RatingShift between(Opinion before, Opinion after) {
        return new RatingShift(after.rating() - before.rating(), 0);
    }
}
