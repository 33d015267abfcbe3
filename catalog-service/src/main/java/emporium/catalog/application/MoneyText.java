package emporium.catalog.application;

import emporium.catalog.domain.Money;

/** Money as it leaves the service: a decimal string, never a number. */
public record MoneyText(String amount, String currency) {

    public static MoneyText of(Money money) {
        return new MoneyText(money.amount(), money.currency().getCurrencyCode());
    }
}
