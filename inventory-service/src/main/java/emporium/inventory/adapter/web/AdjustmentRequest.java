package emporium.inventory.adapter.web;

import emporium.inventory.domain.Adjustment;
import emporium.inventory.domain.Adjustment.Amount;
import emporium.inventory.domain.Movement.Cause.ByHand;
import emporium.inventory.domain.Shelf;
import emporium.inventory.domain.Sku;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Either what was counted, or by how much it changed. */
record AdjustmentRequest(
        @NotBlank @Size(max = 32) String warehouse,
        @Min(0) @Max(Shelf.MOST) @Nullable Long onHand,
        @Min(-Shelf.MOST) @Max(Shelf.MOST) @Nullable Long delta,
        @NotBlank @Size(max = 200) String reason) {

    @AssertTrue(message = "give either onHand or delta")
    boolean isOnHandOrDelta() {
        return (onHand == null) != (delta == null);
    }

    Adjustment toAdjustment(Sku sku, String actor) {
        var amount =
                onHand == null
                        ? new Amount.Changed(Objects.requireNonNull(delta))
                        : new Amount.Counted(onHand);
        return new Adjustment(sku, warehouse, amount, new ByHand(actor, reason));
    }
}
