package emporium.inventory.adapter.schedule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much, and for how long.
 *
 * @param sweepBatch how many holdings that have run out are given back per transaction
 * @param keepEnded for how long an order whose holding has ended is remembered
 */
record InventorySettings(
        @DefaultValue("500") @Min(1) @Max(5_000) int sweepBatch,
        @DefaultValue("90d") @DurationMin(days = 1) Duration keepEnded) {}
