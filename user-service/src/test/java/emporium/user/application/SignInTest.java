package emporium.user.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import emporium.user.domain.AccountException;
import emporium.user.domain.Email;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {

    private static final String ADA = "ada@example.com";
    private static final String PASSWORD = "a long password";

    private final TestClock clock = new TestClock();
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final PlainPasswords passwords = new PlainPasswords();
    private final SignIn signIn = new SignIn(accounts, passwords, clock);

    @BeforeEach
    void register() {
        new RegisterAccount(accounts, passwords, clock)
                .register(new Email(ADA), PASSWORD, "Ada", "home");
    }

    @Test
    void takesTheAddressInAnyCase() {
        assertThat(signIn.signIn(" ADA@example.com", PASSWORD, "home").name()).isEqualTo("Ada");
    }

    @Test
    void doesNotTellAWrongPasswordFromAnUnknownAddress() {
        guess(ADA, "home");
        guess("bob@example.com", "home");
        guess("not an address", "home");
        assertThat(passwords.checks).isEqualTo(3);
    }

    @Test
    void slowsDownWhoeverGuesses() {
        for (var i = 0; i < 5; i++) {
            guess(ADA, "afar");
        }
        assertThatThrownBy(() -> signIn.signIn(ADA, PASSWORD, "afar"))
                .isInstanceOf(AccountException.TooManyTries.class);
        assertThat(passwords.checks).isEqualTo(5);
    }

    @Test
    void locksNobodyOutForLong() {
        for (var i = 0; i < 100; i++) {
            tryAnyway(ADA, "afar");
        }
        clock.advance(Duration.ofSeconds(10));
        assertThatCode(() -> signIn.signIn(ADA, PASSWORD, "afar")).doesNotThrowAnyException();
    }

    /** Guessing from everywhere exhausts the account's own allowance, but not its owner's. */
    @Test
    void doesNotHoldUpTheOwnerWhoIsKnownWhileStrangersGuess() {
        signIn.signIn(ADA, PASSWORD, "home");
        for (var i = 0; i < 200; i++) {
            tryAnyway(ADA, "afar " + i);
        }
        assertThatThrownBy(() -> signIn.signIn(ADA, PASSWORD, "afar 1000"))
                .isInstanceOf(AccountException.TooManyTries.class);
        assertThatCode(() -> signIn.signIn(ADA, PASSWORD, "home")).doesNotThrowAnyException();
    }

    @Test
    void slowsDownOneClientThatTriesManyAccounts() {
        for (var i = 0; i < 50; i++) {
            guess("someone" + i + "@example.com", "afar");
        }
        assertThatThrownBy(() -> signIn.signIn("another@example.com", "x", "afar"))
                .isInstanceOf(AccountException.TooManyTries.class);
    }

    @Test
    void doesNotCountWhatGoesWell() {
        for (var i = 0; i < 1_000; i++) {
            signIn.signIn(ADA, PASSWORD, "home");
        }
    }

    private void guess(String name, String address) {
        assertThatThrownBy(() -> signIn.signIn(name, "a wrong guess", address))
                .isInstanceOf(AccountException.BadCredentials.class);
    }

    private void tryAnyway(String name, String address) {
        assertThatThrownBy(() -> signIn.signIn(name, "a wrong guess", address))
                .isInstanceOf(AccountException.class);
    }
}
