package emporium.order.returns.adapter.web;

import emporium.order.domain.Sku;
import emporium.order.returns.domain.Decision;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

record ReceiptRequest(@NotEmpty @Size(max = 50) List<@Valid @NotNull Line> lines) {

    record Line(
            @NotNull Sku sku,
            @NotNull @Min(0) @Max(99) Integer accepted,
            @Pattern(regexp = "[a-z][a-z0-9-]{0,31}") @Nullable String restockTo) {}

    /** In one order, whatever the request's: the same again is the same. */
    List<Decision> decisions() {
        return lines.stream()
                .map(line -> new Decision(line.sku(), line.accepted(), line.restockTo()))
                .sorted(Comparator.comparing(Decision::sku))
                .toList();
    }
}
