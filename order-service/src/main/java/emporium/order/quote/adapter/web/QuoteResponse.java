package emporium.order.quote.adapter.web;

import emporium.order.domain.Line;
import emporium.order.domain.Money;
import emporium.order.domain.Sku;
import emporium.order.quote.domain.Quote;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record QuoteResponse(
        UUID id,
        List<LineResponse> lines,
        @Nullable String coupon,
        Money subtotal,
        Money discount,
        Money shipping,
        Money tax,
        @Nullable String taxRate,
        Money total,
        @Nullable String exchangeRate,
        String shippingMethod,
        AddressJson shippingAddress,
        Instant pricesAsOf,
        boolean stale,
        Instant expiresAt) {

    record LineResponse(Sku sku, String name, int quantity, Money unitPrice, Money lineTotal) {
        static LineResponse of(Line line) {
            return new LineResponse(
                    line.sku(), line.name(), line.quantity(), line.unitPrice(), line.lineTotal());
        }
    }

    static QuoteResponse of(Quote quote) {
        var totals = quote.totals();
        return new QuoteResponse(
                quote.id(),
                quote.lines().stream().map(LineResponse::of).toList(),
                quote.coupon().orElse(null),
                totals.subtotal(),
                totals.discount(),
                totals.shipping(),
                totals.tax(),
                quote.terms().taxPercent().map(BigDecimal::toPlainString).orElse(null),
                totals.total(),
                quote.terms().rate().text().orElse(null),
                quote.shippingMethod().name().toLowerCase(Locale.ROOT),
                AddressJson.of(quote.shippingAddress()),
                quote.pricesAsOf(),
                quote.stale(),
                quote.expiresAt());
    }
}
