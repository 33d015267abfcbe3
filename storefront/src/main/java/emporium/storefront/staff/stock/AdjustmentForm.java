package emporium.storefront.staff.stock;

import emporium.storefront.staff.stock.Shelves.Adjustment;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * @param kind what the number is: what was counted, or a difference
 * @param key names the form, so that it counts once
 */
record AdjustmentForm(
        @NotBlank(message = "{shelves.warehouse.missing}") @Size(max = 32) String warehouse,
        @Pattern(regexp = "counted|changed", message = "{shelves.kind.missing}") String kind,
        @Pattern(regexp = "[+-]?\\d{1,9}", message = "{shelves.number.wrong}") String number,
        @NotBlank(message = "{shelves.reason.missing}") @Size(max = 200, message = "{form.tooLong}")
                String reason,
        @Pattern(regexp = "[0-9a-f-]{1,36}") String key) {

    AdjustmentForm {
        warehouse = warehouse == null ? "" : warehouse;
        kind = kind == null ? "" : kind;
        number = number == null ? "" : number.strip().replace('\u2212', '-');
        reason = reason == null ? "" : reason.strip();
        key = key == null ? "" : key;
    }

    static AdjustmentForm empty() {
        return new AdjustmentForm("", "counted", "", "", UUID.randomUUID().toString());
    }

    @AssertTrue(message = "{shelves.number.negative}")
    public boolean isPossible() {
        return !kind.equals("counted") || !number.startsWith("-");
    }

    Adjustment adjustment() {
        var amount = Long.parseLong(number);
        return kind.equals("counted")
                ? new Adjustment(warehouse, amount, null, reason)
                : new Adjustment(warehouse, null, amount, reason);
    }
}
