package emporium.order.quote.domain;

import emporium.order.domain.Sku;
import java.util.List;

/** Why there is no quote. */
public abstract sealed class QuoteException extends RuntimeException {

    QuoteException(String message) {
        super(message, null, false, false);
    }

    public static final class NotFound extends QuoteException {
        public NotFound() {
            super("There is no such quote.");
        }
    }

    public static final class CartEmpty extends QuoteException {
        public CartEmpty() {
            super("There is nothing in the cart.");
        }
    }

    public static final class EmailMissing extends QuoteException {
        public EmailMissing() {
            super("A guest's quote needs an email.");
        }
    }

    public static final class CountryNotServed extends QuoteException {
        private final String country;

        public CountryNotServed(String country) {
            super("The shop does not deliver to " + country + ".");
            this.country = country;
        }

        public String country() {
            return country;
        }
    }

    public static final class PostalCodeUnknown extends QuoteException {
        public PostalCodeUnknown(String country) {
            super("There is no such postal code in " + country + ".");
        }
    }

    public static final class NotForSale extends QuoteException {
        private final List<Sku> skus;

        public NotForSale(List<Sku> skus) {
            super("No longer for sale: " + skus + ". Take it out of the cart.");
            this.skus = List.copyOf(skus);
        }

        public List<Sku> skus() {
            return skus;
        }
    }

    public static final class CouponRefused extends QuoteException {
        public CouponRefused(String why) {
            super(why);
        }
    }
}
