package emporium.user.adapter.hashing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class Argon2PasswordsTest {

    private final Argon2Passwords passwords = new Argon2Passwords();

    @Test
    void recognisesAPasswordAndNoOther() {
        var hash = passwords.hash("a long password");
        assertThat(passwords.matches("a long password", Optional.of(hash))).isTrue();
        assertThat(passwords.matches("a long passwore", Optional.of(hash))).isFalse();
        assertThat(hash.encoded()).startsWith("$argon2id$v=19$m=7168,t=5,p=1$");
    }

    @Test
    void hashesTheSameNeverAlike() {
        assertThat(passwords.hash("a long password"))
                .isNotEqualTo(passwords.hash("a long password"));
    }

    @Test
    void recognisesNothingWhereThereIsNoAccount() {
        assertThat(passwords.matches("nobody's password", Optional.empty())).isFalse();
    }
}
