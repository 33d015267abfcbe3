package emporium.order.returns.adapter.web;

import emporium.order.domain.Sku;
import emporium.order.returns.domain.Reason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

record ReturnRequest(
        @NotEmpty @Size(max = 50) List<@Valid @NotNull Line> lines,
        @NotNull @Pattern(regexp = "changed-mind|damaged|wrong-item|not-as-described|other")
                String reason,
        @Size(max = 500) @Nullable String comment) {

    record Line(@NotNull Sku sku, @Min(1) @Max(99) int quantity) {}

    /** Summed per SKU. */
    SortedMap<Sku, Integer> wanted() {
        var wanted = new TreeMap<Sku, Integer>();
        lines.forEach(line -> wanted.merge(line.sku(), line.quantity(), Math::addExact));
        return wanted;
    }

    Reason because() {
        return Reason.of(reason);
    }

    @Nullable String words() {
        return comment == null || comment.isBlank() ? null : comment.strip();
    }
}
