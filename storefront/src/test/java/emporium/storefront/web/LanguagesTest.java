package emporium.storefront.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.storefront.clients.Money;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class LanguagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageSaysEverything(String bundle) throws IOException {
        var english = texts(bundle, "");
        for (var language : Languages.ALL) {
            if (language.equals(Locale.ENGLISH)) {
                continue;
            }
            var texts = texts(bundle, "_" + language.toLanguageTag());
            assertThat(texts.stringPropertyNames())
                    .as("%s in %s", bundle, language)
                    .isEqualTo(english.stringPropertyNames());
            for (var key : english.stringPropertyNames()) {
                assertThat(placeholders(texts.getProperty(key)))
                        .as("%s in %s", key, language)
                        .isEqualTo(placeholders(english.getProperty(key)));
                assertThat(texts.getProperty(key))
                        .as("%s in %s: a single quote hides placeholders", key, language)
                        .doesNotContain("'");
            }
        }
    }

    static Stream<String> bundles() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("messages/*.properties");
        return Stream.of(files)
                .map(file -> requireNonNull(file.getFilename()))
                .filter(name -> !name.contains("_"))
                .map(name -> name.replace(".properties", ""));
    }

    @Test
    void amountsAndDatesAreWrittenAsInTheLanguage() {
        var german = new Formats(Locale.GERMAN);
        var english = new Formats(Locale.ENGLISH);
        var amount = new Money("1234.50", "EUR");
        assertThat(german.money(amount)).isEqualTo("1.234,50\u00a0€");
        assertThat(english.money(amount)).isEqualTo("€1,234.50");
        assertThat(german.money(new Money("1234", "JPY"))).startsWith("1.234\u00a0");
        assertThat(german.date(Instant.parse("2026-11-20T12:00:00Z")))
                .isEqualTo("20. November 2026");
        assertThat(german.country("DE")).isEqualTo("Deutschland");
    }

    @Test
    void arabicIsWrittenWithTheDigitsOfSkusAndPostalCodes() {
        var language =
                Languages.ALL.stream().filter(Languages::isRightToLeft).findFirst().orElseThrow();
        var arabic = new Formats(language);
        var moment = Instant.parse("2026-11-20T12:00:00Z");
        assertThat(arabic.money(new Money("1234.50", "EUR"))).contains("1,234.50").contains("€");
        assertThat(arabic.number(1234)).isEqualTo("1,234");
        assertThat(arabic.decimal(4.5)).isEqualTo("4.5");
        assertThat(arabic.date(moment)).isEqualTo("20 نوفمبر 2026");
        assertThat(arabic.dateTime(moment)).contains("2026", "1:00");
        assertThat(new MessageFormat("{0}", language).format(new Object[] {5})).isEqualTo("5");
    }

    @Test
    void frenchAmountsAndDates() {
        var french = new Formats(Locale.FRENCH);
        assertThat(french.money(new Money("1234.50", "EUR"))).isEqualTo("1\u202f234,50\u00a0€");
        assertThat(french.date(Instant.parse("2026-11-20T12:00:00Z")))
                .isEqualTo("20 novembre 2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "staff"})
    void theStyleSheetKnowsNeitherLeftNorRight(String name) throws IOException {
        var sheet =
                new ClassPathResource("static/assets/" + name + ".css")
                        .getContentAsString(StandardCharsets.UTF_8)
                        .replaceAll("(?s)/\\*.*?\\*/", "");
        assertThat(sheet).doesNotContainPattern("(?i)\\b(left|right)\\b");
    }

    /** A language may need more forms of a plural than another, and say each of them more often. */
    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Properties texts(String bundle, String language) throws IOException {
        var file = new ClassPathResource("messages/" + bundle + language + ".properties");
        return PropertiesLoaderUtils.loadProperties(
                new EncodedResource(file, StandardCharsets.UTF_8));
    }
}
