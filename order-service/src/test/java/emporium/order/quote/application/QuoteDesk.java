package emporium.order.quote.application;

import emporium.order.assortment.application.Assortment;
import emporium.order.cart.application.Carts;
import emporium.order.coupon.application.Coupons;
import emporium.order.domain.Ids;
import emporium.order.quote.application.TariffSettings.PriceSettings;
import emporium.order.quote.application.TariffSettings.StateSettings;
import emporium.order.quote.application.TariffSettings.ZoneSettings;
import emporium.platform.config.Live;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The real {@link MakeQuote} with a small shop's tariffs. */
public final class QuoteDesk {

    public static final TariffSettings TARIFFS =
            new TariffSettings(
                    Map.of(
                            "home",
                            new ZoneSettings(
                                    List.of("DE"), price("4.90", "50"), price("9.90", null)),
                            "gifts",
                            new ZoneSettings(List.of("NL"), price("0", null), null),
                            "overseas",
                            new ZoneSettings(List.of("US"), price("24.90", null), null)),
                    Map.of("de", new BigDecimal("19"), "nl", new BigDecimal("21")),
                    Map.of(
                            "us",
                            List.of(
                                    new StateSettings("CA", "900-961", new BigDecimal("7.25")),
                                    new StateSettings(
                                            "TX", "733-733,750-799", new BigDecimal("6.25")))));

    private QuoteDesk() {}

    public static MakeQuote open(
            Carts carts,
            Assortment assortment,
            Coupons coupons,
            Quotes quotes,
            Ids ids,
            Clock clock) {
        var settings = new QuoteSettings(Duration.ofMinutes(15), Duration.ofSeconds(30));
        return new MakeQuote(
                carts,
                assortment,
                coupons,
                quotes,
                new CurrentTariffs(Live.of(TARIFFS)),
                Live.of(settings),
                ids,
                clock);
    }

    private static PriceSettings price(String price, String freeFrom) {
        return new PriceSettings(
                new BigDecimal(price), freeFrom == null ? null : new BigDecimal(freeFrom));
    }
}
