package emporium.order.quote.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | de",
                "de-AT,en;q=0.5 | de",
                "it, fr;q=0.8, en;q=0.7 | fr",
                "ar-EG | ar",
                "it | en",
                "en;q=0.1, de;q=0.9 | de",
            })
    void findsTheFirstThatTheShopWrites(String wishes, String language) {
        assertThat(Languages.first(wishes)).isEqualTo(language);
    }

    @Test
    void isEnglishWithoutAWish() {
        assertThat(Languages.first(missing())).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "<script>", "de;q=nonsense", ";;;", "*"})
    void isEnglishForNonsense(String wishes) {
        assertThat(Languages.first(wishes)).isEqualTo("en");
    }

    private static @Nullable String missing() {
        return null;
    }
}
