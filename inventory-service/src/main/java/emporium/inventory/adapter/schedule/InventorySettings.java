package emporium.inventory.adapter.schedule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often and how much.
 *
 * @param sweepBatch how many holdings that have run out are given back per transaction
 * @param keepEnded for how long an order whose holding has ended is remembered
 */
@ConfigurationProperties("emporium.inventory")
@Validated
record InventorySettings(
        @DefaultValue("500") @Min(1) @Max(5_000) int sweepBatch,
        @DefaultValue("90d") Duration keepEnded) {}
