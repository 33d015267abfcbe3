package emporium.storefront.staff.orders;

import emporium.storefront.clients.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/**
 * @param amount as it was written, with a point or a comma; empty for all that is left
 * @param key makes it safe to send the form again
 */
record RefundForm(
        @Pattern(regexp = "|\\d{1,12}([.,]\\d{1,3})?", message = "{staff.refund.amount.wrong}")
                String amount,
        @NotBlank(message = "{staff.refund.reason.missing}")
                @Size(max = 200, message = "{form.tooLong}")
                String reason,
        @Pattern(regexp = "[0-9a-f-]{36}", message = "{form.notAcceptable}") String key) {

    RefundForm {
        amount = amount == null ? "" : amount.strip();
        reason = reason == null ? "" : reason.strip();
        key = key == null ? "" : key;
    }

    static RefundForm empty() {
        return new RefundForm("", "", UUID.randomUUID().toString());
    }

    /** Empty if the currency has fewer decimals than were written, or it is nothing. */
    Optional<Money> part(String currency) {
        var value = new BigDecimal(amount.replace(',', '.'));
        var digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return value.scale() > digits || value.signum() <= 0
                ? Optional.empty()
                : Optional.of(new Money(value.setScale(digits).toPlainString(), currency));
    }

    boolean isWhole() {
        return amount.isEmpty();
    }
}
