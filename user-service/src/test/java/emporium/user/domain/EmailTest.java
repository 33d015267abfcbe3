package emporium.user.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {

    @Test
    void isComparedWithoutCaseAndSpaces() {
        assertThat(Email.of(" Ada.Lovelace+Shop@Example.COM "))
                .contains(new Email("ada.lovelace+shop@example.com"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@example.com",
                "ada@example",
                "ada@exam ple.com",
                "ada@example.com, bob@example.com",
                "ada@example.com\nBcc: bob@example.com",
                "<ada@example.com>",
                "ada@-example.com",
                "ada@@example.com"
            })
    void isNothingElse(String text) {
        assertThat(Email.of(text)).isEmpty();
    }

    @Test
    void hasAnEnd() {
        assertThat(Email.of("a".repeat(65) + "@example.com")).isEmpty();
        assertThat(Email.of("a@" + "example.".repeat(40) + "com")).isEmpty();
    }

    @Test
    void cannotBeMadeFromAnythingElse() {
        assertThatThrownBy(() -> new Email("Ada@Example.com"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
