package emporium.order.quote.domain;

import emporium.order.domain.Address;
import emporium.order.domain.Customer;
import emporium.order.domain.Line;
import emporium.order.domain.Owner;
import emporium.order.domain.Terms;
import emporium.order.domain.Totals;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What a cart costs, delivered and taxed: the price is held until {@code expiresAt}.
 *
 * @param pricesAsOf when the catalog confirmed the oldest of the prices
 * @param stale that was longer ago than it should be, because the catalog is away
 */
public record Quote(
        UUID id,
        Owner owner,
        Customer customer,
        List<Line> lines,
        Totals totals,
        Terms terms,
        ShippingMethod shippingMethod,
        Address shippingAddress,
        Optional<String> coupon,
        Instant pricesAsOf,
        boolean stale,
        Instant expiresAt) {

    public Quote {
        lines = List.copyOf(lines);
    }

    /** Who uses up a coupon: a guest is known by the address, since tokens cost nothing. */
    public String redeemer() {
        return redeemer(owner, customer);
    }

    public static String redeemer(Owner owner, Customer customer) {
        return switch (owner) {
            case Owner.Shopper _ -> owner.key();
            case Owner.Guest _ -> "email:" + customer.email().toLowerCase(Locale.ROOT);
        };
    }
}
