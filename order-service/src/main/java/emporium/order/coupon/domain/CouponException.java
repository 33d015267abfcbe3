package emporium.order.coupon.domain;

/** Why staff cannot do that to a coupon. */
public abstract sealed class CouponException extends RuntimeException {

    private CouponException(String message) {
        super(message);
    }

    public static final class NotFound extends CouponException {
        public NotFound(String code) {
            super("There is no coupon %s.".formatted(code));
        }
    }

    public static final class CodeTaken extends CouponException {
        public CodeTaken(String code) {
            super("There is a coupon %s already.".formatted(code));
        }
    }

    public static final class Outdated extends CouponException {
        public Outdated(String code) {
            super("The coupon %s was changed meanwhile. Read it again.".formatted(code));
        }
    }

    public static final class UsedMoreOften extends CouponException {
        public UsedMoreOften(String code, int uses) {
            super(
                    "The coupon %s has been used %d times; its limit cannot be lower."
                            .formatted(code, uses));
        }
    }

    /** The orders that were made cheaper by it still name it. */
    public static final class InUse extends CouponException {
        public InUse(String code) {
            super("The coupon %s has been used: end it instead of removing it.".formatted(code));
        }
    }
}
