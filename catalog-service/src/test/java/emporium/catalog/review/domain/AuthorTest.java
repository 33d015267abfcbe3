package emporium.catalog.review.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorTest {

    @ParameterizedTest
    @CsvSource({
        "Ada Byron, Ada B.",
        "Ada Augusta   Byron, Ada B.",
        "'  Ada ', Ada",
        "Ada 🪔lamp, Ada 🪔.",
        "漆器, 漆器"
    })
    void isAFirstNameAndAnInitial(String name, String shown) {
        assertThat(Author.of(name).value()).isEqualTo(shown);
    }

    @Test
    void mayHaveNoName() {
        assertThat(Author.of(null)).isEqualTo(Author.UNNAMED);
        assertThat(Author.of("  ")).isEqualTo(Author.UNNAMED);
    }
}
