package emporium.inventory.adapter.schedule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much at once.
 *
 * @param sweepBatch how many holdings that have run out are given back per transaction
 */
record InventorySettings(@DefaultValue("500") @Min(1) @Max(5_000) int sweepBatch) {}
