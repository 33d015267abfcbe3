package emporium.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.validation.Validation;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.cloud.context.environment.EnvironmentChangeEvent;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class LiveConfigurationTest {

    record Limits(@DefaultValue("3") @Positive int most, @DefaultValue("5s") Duration pause) {}

    private final MockEnvironment environment = new MockEnvironment();
    private final LiveConfiguration configuration =
            new LiveConfiguration(
                    environment, Validation.buildDefaultValidatorFactory().getValidator());

    @Test
    void givesDefaultsWhereNothingIsSet() {
        assertThat(limits().get()).isEqualTo(new Limits(3, Duration.ofSeconds(5)));
    }

    @Test
    void followsTheEnvironment() {
        var limits = limits();
        change("test.limits.most", "7");
        assertThat(limits.get().most()).isEqualTo(7);
    }

    @Test
    void refusesWhatBreaksARuleAndKeepsTheOldSettings(CapturedOutput output) {
        var limits = limits();
        change("test.limits.most", "-1");
        assertThat(limits.get().most()).isEqualTo(3);
        assertThat(output).contains("Refused new settings test.limits", "test.limits.most");
        change("test.limits.most", "8");
        assertThat(limits.get().most()).isEqualTo(8);
    }

    @Test
    void refusesWhatDoesNotBind(CapturedOutput output) {
        var limits = limits();
        change("test.limits.pause", "a while");
        assertThat(limits.get().pause()).isEqualTo(Duration.ofSeconds(5));
        assertThat(output).contains("Refused new settings test.limits");
    }

    @Test
    void doesNotStartWithInvalidSettings() {
        environment.setProperty("test.limits.most", "0");
        assertThatExceptionOfType(InvalidSettings.class)
                .isThrownBy(this::limits)
                .withMessage("test.limits.most must be greater than 0");
    }

    private Live<Limits> limits() {
        return configuration.bind("test.limits", Limits.class);
    }

    private void change(String key, String value) {
        environment.setProperty(key, value);
        configuration.onApplicationEvent(new EnvironmentChangeEvent(environment, Set.of(key)));
    }
}
