package emporium.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.platform.config.Live;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void isThePeerWhateverTheRequestSays() {
        request.setRemoteAddr("8.8.8.8");
        request.addHeader("X-Forwarded-For", "1.1.1.1");
        assertThat(trusting("").of(request)).isEqualTo("8.8.8.8");
        assertThat(trusting("10\\..*").of(request)).isEqualTo("8.8.8.8");
    }

    @Test
    void isWhomATrustedProxySaw() {
        request.setRemoteAddr("10.0.0.1");
        request.addHeader("X-Forwarded-For", "6.6.6.6, 1.1.1.1");
        assertThat(trusting("10\\..*").of(request)).isEqualTo("1.1.1.1");
    }

    private static ClientAddress trusting(String proxies) {
        return new ClientAddress(
                Live.of(
                        AdmissionTest.settings(
                                Map.of("emporium.gateway.trusted-proxies", proxies))));
    }
}
