package emporium.order.quote.adapter.db;

import emporium.order.domain.Address;
import emporium.order.domain.Customer;
import emporium.order.domain.Line;
import emporium.order.domain.Owner;
import emporium.order.domain.Terms;
import emporium.order.domain.Totals;
import emporium.order.quote.domain.Quote;
import emporium.order.quote.domain.ShippingMethod;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A quote as it is stored: written once, read as a whole. */
record QuoteDocument(
        Customer customer,
        List<Line> lines,
        Totals totals,
        @Nullable Terms terms,
        ShippingMethod shippingMethod,
        Address shippingAddress,
        @Nullable String coupon,
        Instant pricesAsOf,
        boolean stale) {

    static QuoteDocument of(Quote quote) {
        return new QuoteDocument(
                quote.customer(),
                quote.lines(),
                quote.totals(),
                quote.terms(),
                quote.shippingMethod(),
                quote.shippingAddress(),
                quote.coupon().orElse(null),
                quote.pricesAsOf(),
                quote.stale());
    }

    Quote toQuote(UUID id, Owner owner, Instant expiresAt) {
        return new Quote(
                id,
                owner,
                customer,
                lines,
                totals,
                terms == null ? Terms.NOT_KEPT : terms,
                shippingMethod,
                shippingAddress,
                Optional.ofNullable(coupon),
                pricesAsOf,
                stale,
                expiresAt);
    }
}
