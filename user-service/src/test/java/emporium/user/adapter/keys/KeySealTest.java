package emporium.user.adapter.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KeySealTest {

    private final KeySeal seal = new KeySeal("a secret of at least thirty-two characters");

    @Test
    void opensWhatItSealed() {
        assertThat(seal.open("kid", seal.seal("kid", "private"))).isEqualTo("private");
    }

    @Test
    void sealsTheSameNeverAlike() {
        assertThat(seal.seal("kid", "private")).isNotEqualTo(seal.seal("kid", "private"));
        assertThat(new String(seal.seal("kid", "private"))).doesNotContain("private");
    }

    @Test
    void opensNothingWithAnotherSecret() {
        var other = new KeySeal("another secret of at least thirty-two characters");
        assertThatThrownBy(() -> other.open("kid", seal.seal("kid", "private")))
                .isInstanceOf(KeySeal.WrongKeyEncryptionKey.class)
                .hasMessageContaining("EMPORIUM_KEY_ENCRYPTION_KEY");
    }

    @Test
    void opensNothingThatWasPutUnderAnotherName() {
        assertThatThrownBy(() -> seal.open("other kid", seal.seal("kid", "private")))
                .isInstanceOf(KeySeal.WrongKeyEncryptionKey.class);
    }

    @Test
    void opensNothingThatWasChanged() {
        var sealed = seal.seal("kid", "private");
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> seal.open("kid", sealed))
                .isInstanceOf(KeySeal.WrongKeyEncryptionKey.class);
    }
}
