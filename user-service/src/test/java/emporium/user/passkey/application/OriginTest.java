package emporium.user.passkey.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, localhost",
        "http://localhost, localhost",
        "http://shop.localhost:10080, shop.localhost",
        "https://shop.example, shop.example",
        "https://shop.example:8443, shop.example",
        "https://xn--bcher-kva.example, xn--bcher-kva.example",
        "https://4.shop.example, 4.shop.example"
    })
    void isASecurePageOnAHostWithAName(String text, String host) {
        assertThat(Origin.of(text)).hasValue(new Origin(text, host));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "http://shop.example",
                "http://notlocalhost",
                "http://localhost.shop.example",
                "https://192.0.2.1",
                "https://[::1]",
                "http://127.0.0.1:8080",
                "https://shop.example/",
                "https://shop.example/path",
                "https://user@shop.example",
                "https://shop.example:0",
                "https://Shop.example",
                "https://shop..example",
                "https://-shop.example",
                "https://shop.example?x",
                "https://shop.example\n",
                "android:apk-key-hash:x"
            })
    void isNothingElse(String text) {
        assertThat(Origin.of(text)).isEmpty();
    }
}
