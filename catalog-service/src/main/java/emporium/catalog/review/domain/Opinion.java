package emporium.catalog.review.domain;

/** The part of a review that its author writes. */
public record Opinion(int rating, String title, String text) {

    public static final int WORST = 1;
    public static final int BEST = 5;

    public Opinion {
        if (rating < WORST || rating > BEST) {
            throw new IllegalArgumentException("A rating is from %d to %d".formatted(WORST, BEST));
        }
    }
}
