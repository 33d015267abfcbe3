package emporium.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import emporium.notification.domain.Kind;
import emporium.platform.retention.Retention;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What becomes of mails that are owed, sent, or long gone. */
class DeliveryIT extends MailIT {

    @Autowired
    @Qualifier("oldLetters")
    private Retention letters;

    @Autowired
    @Qualifier("oldMails")
    private Retention mails;

    @Autowired private MeterRegistry meters;
    @Autowired private MockMvcTester http;

    @Test
    void waitsForAnSmtpServerThatIsAway() {
        SMTP.stop();
        tell("order-confirmed.v1", UUID.randomUUID());

        await().atMost(PATIENCE)
                .until(() -> meters.get("emporium.mails.unsent").gauge().value() >= 1);
        await().atMost(PATIENCE)
                .until(() -> meters.get("emporium.mails.oldest").gauge().value() >= 1);

        SMTP.start();
        await().atMost(PATIENCE).until(() -> kinds().equals(List.of("confirmed")));
        await().atMost(PATIENCE)
                .until(() -> meters.get("emporium.mails.unsent").gauge().value() == 0);
    }

    @Test
    void escapesWhatStrangersCallThemselves() throws Exception {
        send(
                "order-confirmed.v1",
                UUID.randomUUID(),
                snapshot("<b onload=x>\\r\\nBcc: all@shopper.example", "ada@shopper.example"));

        await().atMost(PATIENCE).until(() -> kinds().equals(List.of("confirmed")));
        var mail = received().getFirst();
        assertThat(InternetAddress.toString(mail.getAllRecipients()))
                .isEqualTo("ada@shopper.example");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(raw(mail)).contains("&lt;b onload=3Dx&gt; Bcc: all");
    }

    @Test
    void writesInTheLanguageThatCameWithTheOrder() throws Exception {
        send(
                "order-shipped.v1",
                UUID.randomUUID(),
                snapshot("Ada", "ada@shopper.example")
                        .replace("\"name\":\"Ada\"", "\"name\":\"Ada\",\"language\":\"de\""));

        await().atMost(PATIENCE).until(() -> kinds().equals(List.of("shipped")));
        assertThat(received().getFirst().getSubject())
                .isEqualTo("Ihre Bestellung E-1042 ist unterwegs");
        assertThat(raw(received().getFirst())).contains("lang=3D\"de\"");
    }

    @Test
    void givesUpOnAnAddressThatIsNone() {
        send(
                "order-confirmed.v1",
                UUID.randomUUID(),
                snapshot("Ada", "ada@shopper.example\\r\\nBcc: all@shopper.example"));

        await().atMost(PATIENCE).until(() -> state(Kind.CONFIRMED).equals("UNDELIVERABLE"));
        assertThat(kinds()).isEmpty();
        assertThat(meters.get("emporium.mails.undeliverable").gauge().value()).isPositive();
    }

    @Test
    void forgetsPeopleFirstAndTheMailMuchLater() {
        jdbc.sql(
                        """
                        insert into mails (
                            order_id, kind, state, letter, created_at, due_at, ended_at)
                        values
                            (:order, 'CONFIRMED', 'SENT', '{}', now(), now(), now() - interval '1 d'),
                            (:order, 'SHIPPED', 'SENT', '{}', now(), now(), now() - interval '31 d'),
                            (:order, 'REFUNDED', 'SENT', '{}', now(), now(), now() - interval '401 d')
                        """)
                .param("order", order)
                .update();

        var now = Instant.now();
        mails.bite().take(now.minus(Duration.ofDays(400)), 100);
        letters.bite().take(now.minus(Duration.ofDays(30)), 100);

        assertThat(
                        jdbc.sql(
                                        """
                                        select kind || ' ' || coalesce(letter::text, '-')
                                        from mails where order_id = :order order by kind
                                        """)
                                .param("order", order)
                                .query(String.class)
                                .list())
                .containsExactly("CONFIRMED {}", "SHIPPED -");
    }

    @Test
    void hasNothingToSayOverHttp() {
        assertThat(http.get().uri("/actuator/health")).hasStatusOk();
        assertThat(http.get().uri("/actuator/prometheus")).hasStatus(401);
        for (var path : new String[] {"/", "/api/mails", "/mails"}) {
            assertThat(http.get().uri(path)).hasStatus(404);
        }
    }

    private static String raw(MimeMessage mail) throws Exception {
        var out = new java.io.ByteArrayOutputStream();
        mail.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
