package emporium.platform.retention;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code emporium.retention.*}
 *
 * @param enabled whether anything is taken away at all
 * @param first how long after the start of a process: until then, all of the version before may
 *     still be here
 * @param every how often
 * @param batch how many are taken in one transaction
 * @param keep for how long, by kind, where the default does not fit
 */
record RetentionSettings(
        @DefaultValue("true") boolean enabled,
        @NotNull @DefaultValue("30m") Duration first,
        @NotNull @DefaultValue("1h") Duration every,
        @DefaultValue("500") @Min(1) @Max(5_000) int batch,
        @DefaultValue Map<String, Duration> keep) {

    RetentionSettings {
        keep = Map.copyOf(keep);
    }

    Duration keep(Retention retention) {
        var wanted = keep.getOrDefault(retention.kind(), retention.keep());
        return wanted.compareTo(retention.least()) < 0 ? retention.least() : wanted;
    }
}
