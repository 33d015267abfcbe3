package emporium.notification.application;

import static emporium.notification.domain.Letters.letter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import emporium.notification.application.SendMails.Round;
import emporium.notification.domain.AccountLetter;
import emporium.notification.domain.Kind;
import emporium.notification.domain.Mail;
import emporium.notification.domain.MailId;
import emporium.notification.domain.OrderLetter;
import emporium.platform.outbox.TraceCarrier;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SendMailsTest {

    private final InMemoryMails mails = new InMemoryMails();
    private final FakePostOffice postOffice = new FakePostOffice();
    private final FakeLinks links = new FakeLinks();
    private final MovingClock clock = new MovingClock();
    private final SendMails sendMails =
            new SendMails(mails, postOffice, links, TraceCarrier.NONE, clock);

    private final OrderLetter letter = letter(UUID.randomUUID(), Kind.CONFIRMED);

    @Test
    void sendsWhatIsOwedOnce() {
        owe(letter, letter);
        owe(letter);

        assertThat(sendMails.send()).isEqualTo(Round.NOTHING_MORE_DUE);
        clock.advance(SendMails.CLAIM);
        sendMails.send();
        owe(letter);
        sendMails.send();

        assertThat(postOffice.taken).containsExactly(letter.id());
    }

    @Test
    void fetchesALinkForEachAttemptAndKeepsItNowhere() {
        var letter = reset();
        mails.owe(List.of(letter), clock.instant());
        postOffice.refusal = new PostOffice.Refused("greylisted", false);
        sendMails.send();
        postOffice.refusal = null;
        clock.advance(Duration.ofHours(1));
        sendMails.send();

        assertThat(links.made).isEqualTo(2);
        assertThat(postOffice.mails.getFirst().text()).contains("secret-2");
        assertThat(postOffice.mails.getFirst().html())
                .contains("<a href=\"https://shop.example/reset-password?token=secret-2\">");
        assertThat(mails.rows.get(letter.id()).toString()).doesNotContain("secret");
    }

    @Test
    void aMailWhoseLinkCannotBeMadeWaitsAndHoldsUpNoOther() {
        mails.owe(List.of(reset()), clock.instant());
        owe(letter);
        links.trouble = new Links.NotNow(new java.net.ConnectException("refused"));

        assertThat(sendMails.send()).isEqualTo(Round.NOTHING_MORE_DUE);
        assertThat(postOffice.taken).containsExactly(letter.id());

        links.trouble = null;
        clock.advance(Duration.ofHours(1));
        sendMails.send();
        assertThat(postOffice.taken).hasSize(2);
    }

    @Test
    void aMailWhoseLinkWouldBeWorthNothingIsNotSent() {
        var letter = reset();
        mails.owe(List.of(letter), clock.instant());
        links.trouble = new Links.NotWanted();

        sendMails.send();

        assertThat(postOffice.taken).isEmpty();
        assertThat(mails.rows.get(letter.id()).state()).isEqualTo("UNDELIVERABLE");
    }

    private static AccountLetter reset() {
        return new AccountLetter(
                UUID.randomUUID(),
                Kind.RESET_PASSWORD,
                new UUID(0, 5),
                "ada@shopper.example",
                "Ada",
                "en");
    }

    @Test
    void hasMoreToDoAfterAFullRound() {
        Stream.generate(() -> letter(UUID.randomUUID(), Kind.SHIPPED)).limit(51).forEach(this::owe);

        assertThat(sendMails.send()).isEqualTo(Round.MORE_DUE);
        assertThat(sendMails.send()).isEqualTo(Round.NOTHING_MORE_DUE);
        assertThat(postOffice.taken).hasSize(51).doesNotHaveDuplicates();
    }

    @Test
    void waitsForAPostOfficeThatIsClosedForeverIfItMust() {
        owe(letter);
        postOffice.open = false;

        for (int i = 0; i < 100; i++) {
            assertThat(sendMails.send()).isEqualTo(Round.POST_OFFICE_CLOSED);
        }
        assertThat(mails.rows.get(letter.id()).attempts()).isZero();

        postOffice.open = true;
        sendMails.send();
        assertThat(postOffice.taken).containsExactly(letter.id());
    }

    @Test
    void givesBackWhatIsLeftWhenThePostOfficeClosesInTheMiddle() {
        var letters =
                Stream.generate(() -> letter(UUID.randomUUID(), Kind.SHIPPED)).limit(5).toList();
        letters.forEach(this::owe);
        postOffice.closesAfter = 2;

        assertThat(sendMails.send()).isEqualTo(Round.POST_OFFICE_CLOSED);
        postOffice.closesAfter = Integer.MAX_VALUE;
        sendMails.send();

        assertThat(postOffice.taken)
                .containsExactlyInAnyOrderElementsOf(
                        letters.stream().map(OrderLetter::id).toList());
    }

    @Test
    void sendsAgainWhatAnInstanceClaimedBeforeItDied() {
        owe(letter);
        mails.claim(clock.instant(), clock.instant().plus(SendMails.CLAIM), 10);

        sendMails.send();
        assertThat(postOffice.taken).isEmpty();

        clock.advance(SendMails.CLAIM);
        sendMails.send();
        assertThat(postOffice.taken).containsExactly(letter.id());
    }

    @Test
    void aDeathBetweenSendingAndMarkingIsTheOnlyWayToSendTwiceAndTheIdTellsIt() {
        owe(letter);
        mails.broken = true;
        assertThatThrownBy(sendMails::send).isInstanceOf(IllegalStateException.class);
        mails.broken = false;

        clock.advance(SendMails.CLAIM);
        sendMails.send();
        sendMails.send();

        assertThat(postOffice.taken).containsExactly(letter.id(), letter.id());
    }

    @Test
    void beginsNoMailWhenItsClaimIsAboutToRunOut() {
        owe(letter);
        owe(letter(UUID.randomUUID(), Kind.SHIPPED));
        postOffice.slowness = Duration.ofSeconds(45);

        sendMails.send();

        assertThat(postOffice.taken).hasSize(1);
        sendMails.send();
        assertThat(postOffice.taken).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void triesARefusedMailLaterAndLater() {
        owe(letter);
        postOffice.refusal = new PostOffice.Refused("451 later", false);

        sendMails.send();
        sendMails.send();
        assertThat(mails.rows.get(letter.id()).attempts()).isEqualTo(1);
        clock.advance(SendMails.delay(1));
        sendMails.send();
        assertThat(mails.rows.get(letter.id()).attempts()).isEqualTo(2);

        assertThat(SendMails.delay(2)).isGreaterThan(SendMails.delay(1));
        assertThat(SendMails.delay(1_000)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void givesUpWhatNobodyWillEverTakeAndGoesOnWithTheRest() {
        var other = letter(UUID.randomUUID(), Kind.SHIPPED);
        owe(letter);
        owe(other);
        postOffice.refusal = new PostOffice.Refused("550 no such user", true);
        postOffice.refused = letter.id();

        sendMails.send();

        assertThat(mails.rows.get(letter.id()).state()).isEqualTo("UNDELIVERABLE");
        assertThat(postOffice.taken).containsExactly(other.id());
    }

    private void owe(OrderLetter... letters) {
        mails.owe(List.of(letters), clock.instant());
    }

    private static final class FakeLinks implements Links {

        int made;
        RuntimeException trouble;

        @Override
        public URI of(AccountLetter letter) {
            if (trouble != null) {
                throw trouble;
            }
            made++;
            return URI.create("https://shop.example/reset-password?token=secret-" + made);
        }
    }

    private final class FakePostOffice implements PostOffice {

        final List<MailId> taken = new ArrayList<>();
        final List<Mail> mails = new ArrayList<>();
        boolean open = true;
        int closesAfter = Integer.MAX_VALUE;
        Duration slowness = Duration.ZERO;
        Refused refusal;
        MailId refused;

        @Override
        public Counter open() {
            if (!open) {
                throw new Closed(new java.net.ConnectException("refused"));
            }
            return new Counter() {
                @Override
                public void hand(Mail mail, Instant date) {
                    if (taken.size() == closesAfter) {
                        throw new Closed(new java.io.IOException("reset"));
                    }
                    if (refusal != null && (refused == null || refused.equals(mail.id()))) {
                        throw refusal;
                    }
                    clock.advance(slowness);
                    taken.add(mail.id());
                    mails.add(mail);
                }

                @Override
                public void close() {}
            };
        }
    }

    private static final class MovingClock extends Clock {

        private Instant now = Instant.parse("2026-11-20T12:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
