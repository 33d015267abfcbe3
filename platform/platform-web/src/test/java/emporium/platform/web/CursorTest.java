package emporium.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CursorTest {

    @Test
    void comesBackAsItWasGiven() {
        assertThat(Cursor.decode(Cursor.encode("2026-11-20", "", "läßt, \"alles\" zu")))
                .containsExactly("2026-11-20", "", "läßt, \"alles\" zu");
    }

    @Test
    void isFitForAnAddressAsItIs() {
        assertThat(Cursor.encode("a?b", "ü~>")).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void refusesWhatItCannotKeepApart() {
        assertThatThrownBy(() -> Cursor.encode("a\u001fb"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatIsLongerThanAnyOfItsOwn() {
        assertThatThrownBy(() -> Cursor.decode("A".repeat(2_000)))
                .isInstanceOf(Cursor.BadCursor.class);
    }
}
