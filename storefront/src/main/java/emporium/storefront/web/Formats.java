package emporium.storefront.web;

import emporium.storefront.clients.Money;
import java.math.BigDecimal;
import java.text.Collator;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;

/** Amounts, dates and names as people write them in their language. */
public final class Formats {

    /** Whose days are meant. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Locale locale;

    public Formats(Locale locale) {
        this.locale = locale;
    }

    public String money(Money money) {
        var currency = Currency.getInstance(money.currency());
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format.format(money.value());
    }

    public String currency(String code) {
        return Currency.getInstance(code).getDisplayName(locale);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    public String decimal(double number) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    /** Of a number that means so many in a hundred. */
    public String percent(BigDecimal percent) {
        var format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(3);
        return format.format(percent.movePointLeft(2));
    }

    public String date(Instant moment) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(moment.atZone(ZONE));
    }

    public String dateTime(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(moment.atZone(ZONE));
    }

    /** To the second. */
    public String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(moment.atZone(ZONE));
    }

    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(locale);
    }

    /** The order in which the language sorts names. */
    public Collator collator() {
        return Collator.getInstance(locale);
    }
}
