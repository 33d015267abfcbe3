package emporium.gateway.door;

import static emporium.gateway.door.Admission.Worth.CHANGE;
import static emporium.gateway.door.Admission.Worth.CHECKOUT;
import static emporium.gateway.door.Admission.Worth.READ;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.gateway.GatewaySettings;
import emporium.platform.config.Live;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AdmissionTest {

    private final Admission admission =
            new Admission(
                    Live.of(settings(Map.of("emporium.gateway.load.requests", "10"))),
                    new SimpleMeterRegistry());

    static GatewaySettings settings(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("emporium.gateway", GatewaySettings.class);
    }

    @Test
    void keepsTheLastPlacesForCheckout() {
        for (var i = 0; i < 8; i++) {
            assertThat(admission.enter(READ)).isTrue();
        }
        assertThat(admission.enter(READ)).isFalse();
        assertThat(admission.enter(CHANGE)).isTrue();
        assertThat(admission.enter(CHANGE)).isFalse();
        assertThat(admission.enter(CHECKOUT)).isTrue();
        assertThat(admission.enter(CHECKOUT)).isFalse();
    }

    @Test
    void takesTheNextOneWhenOneLeaves() {
        while (admission.enter(CHECKOUT)) {
            // until it is full
        }
        admission.leave();
        assertThat(admission.enter(CHECKOUT)).isTrue();
    }

    @Test
    void knowsWhatIsNearlyFinished() {
        assertThat(Admission.Worth.of("POST", "/api/orders")).isEqualTo(CHECKOUT);
        assertThat(Admission.Worth.of("POST", "/api/payments/webhooks")).isEqualTo(CHECKOUT);
        assertThat(Admission.Worth.of("POST", "/oauth2/token")).isEqualTo(CHECKOUT);
        assertThat(Admission.Worth.of("PUT", "/api/cart/items/A")).isEqualTo(CHANGE);
        assertThat(Admission.Worth.of("GET", "/api/products")).isEqualTo(READ);
    }
}
