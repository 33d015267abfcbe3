package emporium.user.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final AccountId ID = new AccountId(new UUID(0, 7));
    private static final Email EMAIL = new Email("ada@example.com");

    private final Account ada =
            Account.register(
                            ID,
                            EMAIL,
                            "Ada",
                            new PasswordHash("argon2-secret"),
                            Set.of(Role.SHOPPER),
                            NOW)
                    .account();

    @Test
    void tellsOfItsRegistration() {
        var registered =
                Account.register(
                        ID, EMAIL, "Ada", new PasswordHash("x"), Set.of(Role.SHOPPER), NOW);
        assertThat(registered.event())
                .isEqualTo(new AccountEvent.Registered(ID, EMAIL, "Ada", NOW));
        assertThat(registered.account().version()).isEqualTo(1);
    }

    @Test
    void tellsItsNewNameAndKeepsTheRest() {
        var change = ada.introduceAs("Ada King", EMAIL, NOW.plusSeconds(1));
        assertThat(change.event())
                .isEqualTo(new AccountEvent.Changed(ID, EMAIL, "Ada King", NOW.plusSeconds(1)));
        assertThat(change.account().password()).isEqualTo(ada.password());
        assertThat(change.account().roles()).isEqualTo(ada.roles());
    }

    @Test
    void leavesNothingToTellWhenItIsErased() {
        assertThat(ada.erase(NOW).event()).isEqualTo(new AccountEvent.Erased(ID, NOW));
    }

    @Test
    void showsItsPasswordInNoLog() {
        assertThat(ada.toString()).doesNotContain("argon2-secret");
    }
}
