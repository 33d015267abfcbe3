package emporium.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails to account holders, whose links nobody else may see. */
class AccountMailIT extends MailIT {

    private final UUID mail = UUID.randomUUID();
    private final String recipient = "ada-" + mail + "@shopper.example";

    @BeforeEach
    void usersAnswer() {
        USERS.status = 200;
        USERS.asked.clear();
    }

    @Test
    void fetchesTheLinkWhenItIsWrittenHoweverOftenItIsAskedFor() throws Exception {
        var id = UUID.randomUUID();
        ask("reset-password", id);
        ask("reset-password", id);
        ask("reset-password", UUID.randomUUID());
        ask("password-changed", UUID.randomUUID(), UUID.randomUUID());

        await().atMost(PATIENCE).until(() -> mine().size() == 2);
        assertThat(USERS.asked)
                .containsExactly("/api/account-mails/" + mail + "/secret Bearer mine");
        var reset =
                mine().stream()
                        .filter(m -> "reset-password".equals(header(m, "X-Emporium-Kind")))
                        .findFirst()
                        .orElseThrow();
        assertThat(reset.getSubject()).isEqualTo("Wählen Sie ein neues Passwort");
        assertThat(reset.getHeader("X-Emporium-Order")).isNull();
        assertThat(part(reset, 0)).contains("http://localhost:8080/reset-password?token=s3cret-1");
        assertThat(part(reset, 1)).contains("dir=\"ltr\"", "token=s3cret-1\">");
        assertThat(stored()).doesNotContain("s3cret");
    }

    @Test
    void waitsForUserService() {
        USERS.status = 500;
        ask("verify-address", UUID.randomUUID());
        await().atMost(PATIENCE).until(() -> !USERS.asked.isEmpty());
        assertThat(mine()).isEmpty();

        USERS.status = 200;
        await().atMost(PATIENCE).until(() -> mine().size() == 1);
    }

    @Test
    void sendsNothingThatNobodyCouldUse() {
        USERS.status = 410;
        ask("verify-address", UUID.randomUUID());

        await().atMost(PATIENCE).until(() -> stored().contains("UNDELIVERABLE"));
        assertThat(mine()).isEmpty();
    }

    private void ask(String kind, UUID id) {
        ask(kind, id, mail);
    }

    private void ask(String kind, UUID id, UUID mailId) {
        send(
                "notifications.commands",
                "send-account-mail.v1",
                id,
                """
                {"mailId":"%s","kind":"%s","userId":"%s","email":"%s","name":"Ada","language":"de",
                "at":"2026-11-20T12:00:00Z"}\
                """
                        .formatted(mailId, kind, new UUID(0, 5), recipient));
    }

    private List<MimeMessage> mine() {
        return Arrays.stream(SMTP.getReceivedMessages())
                .filter(m -> recipient.equals(header(m, "To")))
                .toList();
    }

    private String stored() {
        return jdbc.sql(
                        "select coalesce(string_agg(m::text, ' '), '') from mails m where order_id = :id")
                .param("id", mail)
                .query(String.class)
                .single();
    }

    private static String part(MimeMessage message, int index) throws Exception {
        return (String) ((MimeMultipart) message.getContent()).getBodyPart(index).getContent();
    }
}
