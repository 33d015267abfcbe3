package emporium.catalog.review.domain;

/** Every way in which a review is refused. */
public abstract sealed class ReviewRefusal extends RuntimeException {

    private ReviewRefusal(String message) {
        super(message, null, false, false);
    }

    public static final class ReviewUnknown extends ReviewRefusal {
        public ReviewUnknown() {
            super("There is no such review.");
        }
    }

    public static final class NotBought extends ReviewRefusal {
        public NotBought() {
            super("Only who has bought the product here can review it.");
        }
    }

    public static final class AlreadyReviewed extends ReviewRefusal {
        public AlreadyReviewed() {
            super("You have reviewed this product already; change that review instead.");
        }
    }

    /** Somebody else was faster: read again, then decide again. */
    public static final class Outdated extends ReviewRefusal {
        public Outdated() {
            super("The review has changed since it was read.");
        }
    }
}
