package emporium.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Ember Table Lamp, ember-table-lamp",
        "  Crème Brûlée Bowl!, creme-brulee-bowl",
        "Thyme Chef's Knife, thyme-chefs-knife",
        "50 % -- off, 50-off"
    })
    void isMadeFromAName(String name, String slug) {
        assertThat(Slug.of(name).value()).isEqualTo(slug);
    }

    @Test
    void ofALongNameIsCutWithoutAHyphenAtItsEnd() {
        assertThat(Slug.of("a".repeat(79) + " lamp").value()).isEqualTo("a".repeat(79));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "a--b", "A", "a b", "ä", "a/b", "..", "a\n"})
    void refusesWhatCannotStandInAnAddress(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Slug(text));
    }

    @Test
    void cannotBeMadeFromNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Slug.of("漆器"));
    }
}
