package emporium.order.returns.domain;

import emporium.order.domain.Sku;
import java.time.Instant;
import java.util.List;

/** Why something can not be sent back, or not be received. */
public abstract sealed class ReturnException extends RuntimeException {

    ReturnException(String message) {
        super(message, null, false, false);
    }

    public static final class NotFound extends ReturnException {
        public NotFound() {
            super("There is no such return.");
        }
    }

    public static final class NotDelivered extends ReturnException {
        public NotDelivered(String status) {
            super("An order that is " + status + " can not be sent back.");
        }
    }

    public static final class TooLate extends ReturnException {
        public TooLate(Instant until) {
            super("This order could be sent back until " + until + ".");
        }
    }

    public static final class TooMany extends ReturnException {
        private final List<Sku> skus;

        public TooMany(List<Sku> skus) {
            super("More than was delivered and is not on its way back already: " + skus + ".");
            this.skus = List.copyOf(skus);
        }

        public List<Sku> skus() {
            return skus;
        }
    }

    public static final class AlreadyReceived extends ReturnException {
        public AlreadyReceived() {
            super("This return has been received already, with another result.");
        }
    }

    public static final class ReceiptDoesNotFit extends ReturnException {
        public ReceiptDoesNotFit(String why) {
            super(why);
        }
    }
}
