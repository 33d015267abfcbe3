package emporium.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.gateway.GatewaySettings;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private final AtomicReference<GatewaySettings> settings =
            new AtomicReference<>(rates("3", "100"));
    private final RateLimits limits = new RateLimits(settings::get);

    @Test
    void countEachAddressForItself() {
        useUp("1.1.1.1");
        assertThat(limits.refuses("1.1.1.1", null)).isNotNull().isPositive();
        assertThat(limits.refuses("2.2.2.2", null)).isNull();
    }

    @Test
    void followNewSettingsAtOnce() {
        useUp("1.1.1.1");
        settings.set(rates("30", "100"));
        assertThat(limits.refuses("1.1.1.1", null)).isNull();
    }

    @Test
    void countATokenWhereverItComesFrom() {
        settings.set(rates("100", "3"));
        for (var i = 0; i < 3; i++) {
            assertThat(limits.refuses("10.0.0." + i, "token")).isNull();
        }
        assertThat(limits.refuses("10.0.0.9", "token")).isNotNull();
        assertThat(limits.refuses("10.0.0.9", "another")).isNull();
    }

    private void useUp(String address) {
        for (var i = 0; i < 3; i++) {
            assertThat(limits.refuses(address, null)).isNull();
        }
    }

    private static GatewaySettings rates(String perAddress, String perToken) {
        return AdmissionTest.settings(
                Map.of(
                        "emporium.gateway.rates.per-address", perAddress,
                        "emporium.gateway.rates.per-token", perToken,
                        "emporium.gateway.rates.burst", "1"));
    }
}
