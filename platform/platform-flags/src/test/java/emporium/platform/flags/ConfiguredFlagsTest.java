package emporium.platform.flags;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openfeature.sdk.Client;
import dev.openfeature.sdk.OpenFeatureAPI;
import dev.openfeature.sdk.Reason;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConfiguredFlagsTest {

    private FlagSettings settings = new FlagSettings(Map.of());
    private Client flags;

    @BeforeEach
    void configure() {
        var api = OpenFeatureAPI.getInstance();
        api.setProviderAndWait("test", new ConfiguredFlags(() -> settings));
        flags = api.getClient("test");
    }

    @Test
    void aFlagThatIsNotSetHasTheDefaultOfWhoAsks() {
        assertThat(flags.getBooleanValue("recommendations", true)).isTrue();
        assertThat(flags.getIntegerValue("size", 7)).isEqualTo(7);
        assertThat(flags.getStringDetails("kind", "a").getReason())
                .isEqualTo(Reason.DEFAULT.toString());
    }

    @Test
    void aFlagIsWhatTheSettingsSayNow() {
        settings =
                new FlagSettings(
                        Map.of("recommendations", "off", "size", "3", "rate", "0.5", "kind", "b"));

        assertThat(flags.getBooleanValue("recommendations", true)).isFalse();
        assertThat(flags.getIntegerValue("size", 7)).isEqualTo(3);
        assertThat(flags.getDoubleValue("rate", 0.0)).isEqualTo(0.5);
        assertThat(flags.getStringValue("kind", "a")).isEqualTo("b");
        settings = new FlagSettings(Map.of());
        assertThat(flags.getBooleanValue("recommendations", true)).isTrue();
    }

    @Test
    void whatIsOfAnotherTypeChangesNothing() {
        settings = new FlagSettings(Map.of("recommendations", "perhaps", "size", "many"));

        assertThat(flags.getBooleanValue("recommendations", true)).isTrue();
        assertThat(flags.getIntegerDetails("size", 7).getValue()).isEqualTo(7);
        assertThat(flags.getIntegerDetails("size", 7).getReason())
                .isEqualTo(Reason.ERROR.toString());
    }
}
