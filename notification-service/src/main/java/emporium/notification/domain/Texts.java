package emporium.notification.domain;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of one language, and amounts as it writes them. */
final class Texts {

    static final String BUNDLE = "mails/texts";

    private static final Control THIS_LANGUAGE_OR_ENGLISH =
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Language language;
    private final ResourceBundle words;

    private Texts(Language language, ResourceBundle words) {
        this.language = language;
        this.words = words;
    }

    static Texts in(Language language) {
        return new Texts(
                language,
                ResourceBundle.getBundle(BUNDLE, language.locale(), THIS_LANGUAGE_OR_ENGLISH));
    }

    Language language() {
        return language;
    }

    /**
     * @param strangers what is filled in: made one short line each, whoever wrote it
     */
    String say(String key, Object... strangers) {
        var lines = new Object[strangers.length];
        for (int i = 0; i < strangers.length; i++) {
            lines[i] = OneLine.of(strangers[i].toString());
        }
        return new MessageFormat(words.getString(key), language.locale()).format(lines);
    }

    boolean knows(String key) {
        return words.containsKey(key);
    }

    /**
     * @param amount with its currency, as in {@code 64.70 EUR}; anything else stays as it is
     */
    String money(String amount) {
        var parts = amount.split(" ", 2);
        try {
            var currency = Currency.getInstance(parts[parts.length - 1]);
            var format = NumberFormat.getCurrencyInstance(locale());
            format.setCurrency(currency);
            format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
            format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
            return format.format(new BigDecimal(parts[0]));
        } catch (IllegalArgumentException notAnAmount) {
            return OneLine.of(amount);
        }
    }

    private Locale locale() {
        return language.locale();
    }
}
