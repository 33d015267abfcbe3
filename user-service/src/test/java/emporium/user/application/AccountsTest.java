package emporium.user.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import emporium.user.domain.Account;
import emporium.user.domain.AccountEvent;
import emporium.user.domain.AccountException;
import emporium.user.domain.AccountId;
import emporium.user.domain.Email;
import emporium.user.domain.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionOperations;

/** Registration, changes, roles, the first admin and the end. */
class AccountsTest {

    private static final String PASSWORD = "a long password";

    private final TestClock clock = new TestClock();
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final PlainPasswords passwords = new PlainPasswords();
    private final EndedSignIns signIns = new EndedSignIns();
    private final RegisterAccount register = new RegisterAccount(accounts, passwords, clock);
    private final List<AccountId> removed = new java.util.ArrayList<>();
    private final ChangeAccount change =
            new ChangeAccount(
                    accounts,
                    passwords,
                    signIns,
                    removed::add,
                    new ConfirmPassword(passwords, clock),
                    TransactionOperations.withoutTransaction(),
                    clock);
    private final GrantRoles grant = new GrantRoles(accounts, clock);

    @Test
    void somebodyNewIsAShopperAndNothingElse() {
        assertThat(register("ada@example.com").roles()).containsExactly(Role.SHOPPER);
        assertThat(accounts.events).singleElement().isInstanceOf(AccountEvent.Registered.class);
    }

    @Test
    void aTakenAddressIsToldSlowly() {
        register("ada@example.com");
        for (var i = 0; i < 10; i++) {
            assertThatThrownBy(() -> register("ada@example.com"))
                    .isInstanceOf(AccountException.EmailTaken.class);
        }
        assertThatThrownBy(() -> register("ada@example.com"))
                .isInstanceOf(AccountException.TooManyTries.class);
        clock.advance(Duration.ofSeconds(10));
        register("bob@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "aaaaaaaa", "ada@example.com", "ADA@example.com"})
    void aPasswordThatIsEasilyGuessedIsRefused(String password) {
        assertThatThrownBy(() ->
                        register.register(new Email("ada@example.com"), password, "Ada", "home"))
                .isInstanceOf(AccountException.WeakPassword.class);
    }

    @Test
    void aNewNameTakesNoPassword() {
        var ada = register("ada@example.com");
        var changed = change.change(ada.id(), Optional.empty(), wish("Ada King", null, null, null));
        assertThat(changed.name()).isEqualTo("Ada King");
        assertThat(changed.email()).isEqualTo(ada.email());
        assertThat(signIns.ended).isEmpty();
    }

    @Test
    void aNewPasswordTakesTheOldOneAndEndsEverySignIn() {
        var ada = register("ada@example.com");
        assertThatThrownBy(() -> newPassword(ada, null))
                .isInstanceOf(AccountException.BadCredentials.class);
        assertThatThrownBy(() -> newPassword(ada, "a wrong guess"))
                .isInstanceOf(AccountException.BadCredentials.class);
        assertThat(signIns.ended).isEmpty();
        assertThat(newPassword(ada, PASSWORD).password())
                .isEqualTo(passwords.hash("another password"));
        assertThat(signIns.ended).containsExactly(ada.id());
        assertThat(removed).containsExactly(ada.id());
    }

    @Test
    void aStolenTokenIsNoLicenceToGuessThePassword() {
        var ada = register("ada@example.com");
        for (var i = 0; i < 5; i++) {
            assertThatThrownBy(() -> newPassword(ada, "a wrong guess"))
                    .isInstanceOf(AccountException.BadCredentials.class);
        }
        assertThatThrownBy(() -> newPassword(ada, PASSWORD))
                .isInstanceOf(AccountException.TooManyTries.class);
    }

    @Test
    void aNewAddressTakesThePasswordAndMayNotBeAnothers() {
        var ada = register("ada@example.com");
        register("bob@example.com");
        assertThatThrownBy(() ->
                        change.change(
                                ada.id(),
                                Optional.empty(),
                                wish(null, "new@example.com", null, null)))
                .isInstanceOf(AccountException.BadCredentials.class);
        assertThatThrownBy(() ->
                        change.change(
                                ada.id(),
                                Optional.empty(),
                                wish(null, "bob@example.com", null, PASSWORD)))
                .isInstanceOf(AccountException.EmailTaken.class);
    }

    @Test
    void whatWasChangedMeanwhileIsNotOverwritten() {
        var ada = register("ada@example.com");
        change.change(ada.id(), Optional.of(1L), wish("Ada King", null, null, null));
        assertThatThrownBy(() ->
                        change.change(
                                ada.id(), Optional.of(1L), wish("Countess", null, null, null)))
                .isInstanceOf(AccountException.Outdated.class);
    }

    @Test
    void theFirstAdminIsMadeOnceByTheSecret() {
        var first = firstAdmin("the secret");
        assertThatThrownBy(() -> make(first, "a guess", "eve@example.com"))
                .isInstanceOf(AccountException.NotFound.class);
        assertThat(make(first, "the secret", "ada@example.com").isAdmin()).isTrue();
        assertThatThrownBy(() -> make(first, "the secret", "eve@example.com"))
                .isInstanceOf(AccountException.NotFound.class);
    }

    @Test
    void withoutASecretThereIsNoFirstAdmin() {
        assertThatThrownBy(() -> make(firstAdmin(""), "", "eve@example.com"))
                .isInstanceOf(AccountException.NotFound.class);
    }

    @Test
    void anAdminGrantsRolesAndTheLastOneStays() {
        var admin = make(firstAdmin("the secret"), "the secret", "ada@example.com");
        var bob = register("bob@example.com");
        assertThatThrownBy(() -> grant.grant(admin.id(), Set.of(Role.SHOPPER)))
                .isInstanceOf(AccountException.LastAdmin.class);
        assertThatThrownBy(() -> new EraseAccount(accounts, clock).erase(admin.id()))
                .isInstanceOf(AccountException.LastAdmin.class);
        assertThat(grant.grant(bob.id(), Set.of(Role.STAFF, Role.ADMIN)).isAdmin()).isTrue();
        assertThat(grant.grant(admin.id(), Set.of(Role.SHOPPER)).isAdmin()).isFalse();
    }

    @Test
    void anErasedAccountIsGoneAndItsAddressFree() {
        var ada = register("ada@example.com");
        new EraseAccount(accounts, clock).erase(ada.id());
        assertThat(accounts.find(ada.id())).isEmpty();
        assertThat(accounts.events.getLast()).isInstanceOf(AccountEvent.Erased.class);
        register("ada@example.com");
    }

    private Account register(String email) {
        return register.register(new Email(email), PASSWORD, "Someone", "home");
    }

    private Account newPassword(Account account, String current) {
        return change.change(
                account.id(), Optional.empty(), wish(null, null, "another password", current));
    }

    private MakeFirstAdmin firstAdmin(String secret) {
        return new MakeFirstAdmin(
                accounts,
                passwords,
                TransactionOperations.withoutTransaction(),
                new FirstAdminSecret(secret),
                clock);
    }

    private static Account make(MakeFirstAdmin first, String secret, String email) {
        return first.make(secret, new Email(email), PASSWORD, "Admin", "home");
    }

    private static ChangeAccount.Wish wish(
            String name, String email, String password, String current) {
        return new ChangeAccount.Wish(
                Optional.ofNullable(name),
                Optional.ofNullable(email).map(Email::new),
                Optional.ofNullable(password),
                Optional.ofNullable(current));
    }

    private static final class EndedSignIns implements SignIns {

        private final List<AccountId> ended = new java.util.ArrayList<>();

        @Override
        public List<Living> living(AccountId id) {
            return List.of();
        }

        @Override
        public void endAll(AccountId id) {
            ended.add(id);
        }
    }
}
