package emporium.notification.adapter.smtp;

import static emporium.notification.domain.Letters.letter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import emporium.notification.application.PostOffice;
import emporium.notification.application.PostOffice.Closed;
import emporium.notification.application.PostOffice.Refused;
import emporium.notification.domain.Kind;
import emporium.notification.domain.Mail;
import emporium.notification.domain.Writer;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpPostOfficeTest {

    private static final Instant DATE = Instant.parse("2026-11-20T12:00:00Z");
    private static final UUID ORDER = UUID.fromString("01932f6e-5c1a-7a44-9d0e-3f1b6a2c7d10");

    private final Mail mail = Writer.write(letter(ORDER, Kind.SHIPPED));

    @Test
    void sendsPlainTextAndHtmlWithHeadersToFindItBy() throws Exception {
        var greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        greenMail.start();
        MimeMessage[] received;
        try (var counter = postOffice(greenMail.getSmtp().getPort()).open()) {
            counter.hand(mail, DATE);
            counter.hand(mail, DATE);
            received = greenMail.getReceivedMessages();
        } finally {
            greenMail.stop();
        }

        assertThat(received).hasSize(2);
        assertThat(received[0].getSubject()).isEqualTo("Your order E-1042 is on its way");
        assertThat(InternetAddress.toString(received[0].getFrom()))
                .isEqualTo("Emporium <shop@emporium.example>");
        assertThat(InternetAddress.toString(received[0].getAllRecipients()))
                .isEqualTo("ada@shopper.example");
        assertThat(received[0].getHeader("X-Emporium-Order")).containsExactly(ORDER.toString());
        assertThat(received[0].getHeader("X-Emporium-Kind")).containsExactly("shipped");
        assertThat(received[0].getSentDate()).isEqualTo("2026-11-20T12:00:00Z");
        assertThat(received[0].getMessageID())
                .isEqualTo("<" + ORDER + ".shipped@emporium.example>")
                .isEqualTo(received[1].getMessageID());
        assertThat(parts(received[0])).contains("text/plain", "text/html", "Hello Ada Lovelace,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no address",
                "ada@shopper.example\r\nBcc: everyone@shopper.example",
                "ada@shopper.example, eve@shopper.example",
                "Ada <ada@shopper.example>\n",
            })
    void sendsToNothingButOneAddress(String recipient) throws Exception {
        var toNobody = new Mail(mail.id(), recipient, mail.subject(), mail.text(), mail.html());
        var greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        greenMail.start();
        try (var counter = postOffice(greenMail.getSmtp().getPort()).open()) {
            assertThatThrownBy(() -> counter.hand(toNobody, DATE))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.isForGood()).isTrue());
            assertThat(greenMail.getReceivedMessages()).isEmpty();
        } finally {
            greenMail.stop();
        }
    }

    @ParameterizedTest(name = "{1} to {0}: for good {2}")
    @CsvSource({
        "RCPT, 550 no such user, true",
        "RCPT, 451 greylisted, false",
        "DATA, 554 not wanted, true",
        "DATA, 452 no room, false",
    })
    void tellsRefusedForGoodFromRefusedForNow(String command, String answer, boolean forGood)
            throws Exception {
        try (var smtp = new ScriptedSmtp(command, answer);
                var counter = postOffice(smtp.port()).open()) {
            assertThatThrownBy(() -> counter.hand(mail, DATE))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.isForGood()).isEqualTo(forGood));
        }
    }

    @ParameterizedTest(name = "{1} to {0}")
    @CsvSource({
        "MAIL, 550 who are you",
        "MAIL, 421 closing",
        "RCPT, 421 closing",
        "DATA, 421 closing",
    })
    void takesAServerThatRefusesEverybodyForClosed(String command, String answer) throws Exception {
        try (var smtp = new ScriptedSmtp(command, answer);
                var counter = postOffice(smtp.port()).open()) {
            assertThatThrownBy(() -> counter.hand(mail, DATE)).isInstanceOf(Closed.class);
        }
    }

    @Test
    void isClosedWhereNobodyListens() throws Exception {
        // taken, so that nobody else can come to listen there meanwhile
        try (var silent = new Socket()) {
            silent.bind(new InetSocketAddress("127.0.0.1", 0));
            assertThatThrownBy(postOffice(silent.getLocalPort())::open).isInstanceOf(Closed.class);
        }
    }

    private static PostOffice postOffice(int port) throws Exception {
        var smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(port);
        return new SmtpPostOffice(smtp, new MailSettings("Emporium <shop@emporium.example>"));
    }

    private static String parts(MimeMessage message) throws Exception {
        var all = new StringBuilder();
        collect(message.getContent(), message.getContentType(), all);
        return all.toString();
    }

    private static void collect(Object content, String type, StringBuilder all) throws Exception {
        if (content instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                collect(
                        parts.getBodyPart(i).getContent(),
                        parts.getBodyPart(i).getContentType(),
                        all);
            }
        } else {
            all.append(type).append('\n').append(content).append('\n');
        }
    }
}
