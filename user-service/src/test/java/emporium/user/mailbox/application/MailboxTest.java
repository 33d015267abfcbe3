package emporium.user.mailbox.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import emporium.user.application.FakeAccounts;
import emporium.user.domain.Account;
import emporium.user.domain.AccountException;
import emporium.user.domain.AccountException.LinkVoid;
import emporium.user.domain.Email;
import emporium.user.mailbox.application.InMemoryMailbox.Sent;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** Forgotten passwords and addresses that are to be verified. */
class MailboxTest {

    private static final Email ADA = new Email("ada@example.com");
    private static final String NEW = "an even better password";

    private final FakeAccounts users = new FakeAccounts();
    private final InMemoryMailbox box = new InMemoryMailbox();
    private final AskForMail ask = new AskForMail(box, users.accounts(), _ -> {}, users.clock());
    private final AnswerRequests answers =
            new AnswerRequests(box, users.accounts(), box, box, users.clock());
    private final MintSecret mint = new MintSecret(box, users.clock());
    private final VerifyAddress verify = new VerifyAddress(users.accounts(), box, users.clock());
    private final ResetPassword reset =
            new ResetPassword(
                    users.accounts(),
                    box,
                    users.passwords(),
                    users.signIns(),
                    users.others(),
                    box,
                    TransactionOperations.withoutTransaction(),
                    users.clock());

    private final Account ada = users.add(ADA);

    @Test
    void anUnknownAddressIsAskedForInTheSameWayAndGetsNothing() {
        ask.forPassword(new Email("nobody@example.com"), "de", "home");
        ask.forPassword(ADA, "de", "home");
        assertThat(box.requests).hasSize(2);

        answers.answer();

        assertThat(box.requests).isEmpty();
        assertThat(box.sent).extracting(Sent::to).containsExactly("ada@example.com");
    }

    @Test
    void aLinkChangesThePasswordOnceAndEndsEverySignIn() {
        var token = forgotten();

        reset.reset(token, NEW, "fr", "home");

        assertThat(users.passwordOf(ada)).isEqualTo(NEW);
        assertThat(users.ended()).containsExactly(ada.id());
        assertThat(users.removed()).containsExactly(ada.id());
        assertThat(users.accounts().find(ADA).orElseThrow().verified()).isTrue();
        assertThat(box.sent)
                .last()
                .extracting(Sent::kind, Sent::language)
                .containsExactly("PASSWORD_CHANGED", "fr");
        refused(token);
    }

    @Test
    void aUsedLinkTakesTheOthersAlong() {
        var first = forgotten();
        var second = forgotten();

        reset.reset(second, NEW, "en", "home");

        refused(first);
    }

    @Test
    void aPasswordThatIsRefusedLeavesTheLinkGood() {
        var token = forgotten();

        assertThatThrownBy(() -> reset.reset(token, "short", "en", "home"))
                .isInstanceOf(AccountException.WeakPassword.class);

        reset.reset(token, NEW, "en", "home");
        assertThat(users.passwordOf(ada)).isEqualTo(NEW);
    }

    @Test
    void aLinkIsGoodForAnHour() {
        var token = forgotten();
        users.advance(Duration.ofHours(1));

        refused(token);
    }

    @Test
    void aLinkIsNoGoodForAnythingElse() {
        var token = forgotten();

        assertThatThrownBy(() -> verify.verify(token, "home")).isInstanceOf(LinkVoid.class);
        refused("");
        refused("x".repeat(43));
        refused("' or ''='");
    }

    @Test
    void anotherAddressMakesTheLinkToTheOldOneWorthless() {
        var token = forgotten();
        users.accounts()
                .save(
                        ada.introduceAs(
                                "Ada", new Email("new@example.com"), users.clock().instant()));

        refused(token);
    }

    @Test
    void aMailThatIsWrittenAgainHasALinkThatWorksAndTheFirstDoesNot() {
        var first = forgotten();
        var second = mint.mint(box.sent.getLast().id()).text();

        refused(first);
        reset.reset(second, NEW, "en", "home");
    }

    @Test
    void whoShowsTheSecretHasTheMailbox() {
        ask.forVerification(ada.id(), "ar");
        answers.answer();
        var token = mint.mint(box.sent.getLast().id()).text();

        verify.verify(token, "home");

        assertThat(users.accounts().find(ADA).orElseThrow().verified()).isTrue();
        assertThat(users.ended()).isEmpty();
        assertThatThrownBy(() -> verify.verify(token, "home")).isInstanceOf(LinkVoid.class);
        ask.forVerification(ada.id(), "ar");
        assertThat(box.requests).isEmpty();
    }

    @Test
    void anotherAddressHasToBeVerifiedAnew() {
        var verified = ada.verify(users.clock().instant()).orElseThrow().account();
        var now = users.clock().instant();

        assertThat(verified.introduceAs("Ada King", ADA, now).account().verified()).isTrue();
        assertThat(
                        verified.introduceAs("Ada", new Email("new@example.com"), now)
                                .account()
                                .verified())
                .isFalse();
    }

    @Test
    void aMailboxIsNotFlooded() {
        for (var i = 0; i < 9; i++) {
            ask.forPassword(ADA, "en", "home");
        }

        assertThat(box.requests).hasSize(3);
        users.advance(Duration.ofMinutes(5));
        ask.forPassword(ADA, "en", "home");
        assertThat(box.requests).hasSize(4);
    }

    @Test
    void aClientThatAsksForManyMailboxesIsSlowedDown() {
        for (var i = 0; i < 10; i++) {
            ask.forPassword(new Email("a" + i + "@example.com"), "en", "home");
        }

        assertThatThrownBy(() -> ask.forPassword(ADA, "en", "home"))
                .isInstanceOf(AccountException.TooManyTries.class);
        ask.forPassword(ADA, "en", "elsewhere");
    }

    @Test
    void whoGuessesIsSlowedDown() {
        for (var i = 0; i < 20; i++) {
            refused("guess");
        }
        assertThatThrownBy(() -> reset.reset("guess", NEW, "en", "home"))
                .isInstanceOf(AccountException.TooManyTries.class);
    }

    private String forgotten() {
        ask.forPassword(ADA, "en", "home");
        answers.answer();
        return mint.mint(box.sent.getLast().id()).text();
    }

    private void refused(String token) {
        assertThatThrownBy(() -> reset.reset(token, NEW, "en", "home"))
                .isInstanceOf(LinkVoid.class);
    }
}
