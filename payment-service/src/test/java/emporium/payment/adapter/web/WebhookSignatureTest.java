package emporium.payment.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignatureTest {

    private static final Instant SIGNED_AT = Instant.ofEpochSecond(1_795_000_000);
    private static final byte[] BODY = "{\"id\":1}".getBytes(StandardCharsets.UTF_8);

    /** Made with: printf '1795000000.{"id":1}' | openssl dgst -sha256 -hmac secret. */
    private static final String HEADER =
            "t=1795000000,v1=13b9d5eb0ff808d0f1905abe1a92c4cf87afe39434516d651e5573941222dabc";

    private final WebhookSignature signature =
            new WebhookSignature(new WebhookSettings("secret", Duration.ofMinutes(5)));

    @Test
    void fitsTheBodyItWasMadeFor() {
        assertThat(signature.fits(HEADER, BODY, SIGNED_AT.plusSeconds(299))).isTrue();
        assertThat(signature.fits(HEADER, BODY, SIGNED_AT.minusSeconds(299))).isTrue();
    }

    @Test
    void doesNotFitAnotherBodyOrSecret() {
        var other = new WebhookSignature(new WebhookSettings("Secret", Duration.ofMinutes(5)));

        assertThat(signature.fits(HEADER, "{\"id\":2}".getBytes(StandardCharsets.UTF_8), SIGNED_AT))
                .isFalse();
        assertThat(other.fits(HEADER, BODY, SIGNED_AT)).isFalse();
    }

    @Test
    void isWorthNothingWhenItIsOld() {
        assertThat(signature.fits(HEADER, BODY, SIGNED_AT.plusSeconds(301))).isFalse();
        assertThat(signature.fits(HEADER, BODY, SIGNED_AT.minusSeconds(301))).isFalse();
    }

    @Test
    void doesNotAllowItsTimeToBeMoved() {
        var moved = HEADER.replace("t=1795000000", "t=1795000600");

        assertThat(signature.fits(moved, BODY, SIGNED_AT.plusSeconds(600))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "t=,v1=",
                "v1=00",
                "t=1795000000",
                "t=1795000000,v1=zz",
                "t=-1,v1=00",
                "t=99999999999999999999,v1=0000000000000000000000000000000000000000000000000000000000000000"
            })
    void refusesWhatIsNoSignature(String header) {
        assertThat(signature.fits(header, BODY, SIGNED_AT)).isFalse();
    }
}
