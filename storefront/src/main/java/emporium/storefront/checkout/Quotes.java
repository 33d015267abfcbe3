package emporium.storefront.checkout;

import emporium.storefront.account.Address;
import emporium.storefront.clients.Credentials;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The quotes of order-service. */
public interface Quotes {

    /**
     * @param email of a guest
     * @param currency of the amounts, and of the order
     * @param language that e-mails about the order are to be written in
     */
    Quote make(
            Credentials shopper,
            Address to,
            String shippingMethod,
            @Nullable String email,
            String currency,
            Locale language);

    Optional<Quote> find(Credentials shopper, UUID id);
}
