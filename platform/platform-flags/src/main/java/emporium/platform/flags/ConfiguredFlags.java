package emporium.platform.flags;

import dev.openfeature.sdk.ErrorCode;
import dev.openfeature.sdk.EvaluationContext;
import dev.openfeature.sdk.FeatureProvider;
import dev.openfeature.sdk.Metadata;
import dev.openfeature.sdk.ProviderEvaluation;
import dev.openfeature.sdk.Reason;
import dev.openfeature.sdk.Value;
import emporium.platform.config.Live;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Flags (OpenFeature) from the files that the config server serves: a refresh changes them. A flag
 * that is not set, or is not of the type that is asked for, has the default of who asks.
 */
final class ConfiguredFlags implements FeatureProvider {

    private final Live<FlagSettings> settings;

    ConfiguredFlags(Live<FlagSettings> settings) {
        this.settings = settings;
    }

    @Override
    public Metadata getMetadata() {
        return () -> "configuration";
    }

    @Override
    public ProviderEvaluation<Boolean> getBooleanEvaluation(
            String key, Boolean otherwise, EvaluationContext context) {
        return evaluate(key, otherwise, ConfiguredFlags::truth);
    }

    @Override
    public ProviderEvaluation<String> getStringEvaluation(
            String key, String otherwise, EvaluationContext context) {
        return evaluate(key, otherwise, text -> text);
    }

    @Override
    public ProviderEvaluation<Integer> getIntegerEvaluation(
            String key, Integer otherwise, EvaluationContext context) {
        return evaluate(key, otherwise, Integer::valueOf);
    }

    @Override
    public ProviderEvaluation<Double> getDoubleEvaluation(
            String key, Double otherwise, EvaluationContext context) {
        return evaluate(key, otherwise, Double::valueOf);
    }

    @Override
    public ProviderEvaluation<Value> getObjectEvaluation(
            String key, Value otherwise, EvaluationContext context) {
        return evaluate(key, otherwise, Value::new);
    }

    private <T> ProviderEvaluation<T> evaluate(
            String key, T otherwise, Function<String, @Nullable T> read) {
        var text = settings.get().flags().get(key);
        if (text == null) {
            return answer(otherwise, Reason.DEFAULT, null);
        }
        try {
            var value = read.apply(text);
            if (value != null) {
                return answer(value, Reason.STATIC, null);
            }
        } catch (NumberFormatException notOfThatType) {
            // the same as no truth value
        }
        return answer(otherwise, Reason.ERROR, ErrorCode.TYPE_MISMATCH);
    }

    private static <T> ProviderEvaluation<T> answer(
            T value, Reason reason, @Nullable ErrorCode error) {
        return ProviderEvaluation.<T>builder()
                .value(value)
                .reason(reason.toString())
                .errorCode(error)
                .build();
    }

    private static @Nullable Boolean truth(String text) {
        return switch (text) {
            case "true", "on" -> true;
            case "false", "off" -> false;
            default -> null;
        };
    }
}
