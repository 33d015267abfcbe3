package emporium.storefront.fake;

import emporium.storefront.money.RateTable;
import emporium.storefront.money.RateTable.Rate;
import emporium.storefront.money.Rates;
import java.util.List;

/** A dollar and a quarter for a euro, and 160 yen. */
public final class FakeRates implements Rates {

    private static final RateTable TABLE =
            new RateTable(
                    "EUR",
                    List.of(
                            new Rate("EUR", "1", 2),
                            new Rate("GBP", "0.875", 2),
                            new Rate("JPY", "160.5", 0),
                            new Rate("USD", "1.25", 2)));

    static Rate rate(String currency) {
        return TABLE.of(currency).orElseThrow();
    }

    @Override
    public RateTable today() {
        return TABLE;
    }
}
