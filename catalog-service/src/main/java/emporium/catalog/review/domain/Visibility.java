package emporium.catalog.review.domain;

import java.time.Instant;

/** Who may read a review. */
public sealed interface Visibility {

    /** Everybody; it counts in the product's rating. */
    record Shown() implements Visibility {}

    /** Its author and staff; it does not count. {@code by} is the staff member's account. */
    record Hidden(Instant at, String by, String reason) implements Visibility {}
}
