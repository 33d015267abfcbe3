package emporium.sandbox.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.platform.test.contract.Contracts;
import emporium.sandbox.RunningSandbox;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** A mail is sent by SMTP, and seen by machines and people. */
@RunningSandbox
class InboxIT {

    @Autowired private SmtpInbox inbox;
    @Autowired private JsonMapper json;
    @LocalServerPort private int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String order = UUID.randomUUID().toString();
    private final String to = "ann-" + order + "@example.com";

    /** As the sender chooses; else a new one each time. */
    private @Nullable String messageId;

    @Test
    void keepsWhatItReceives() throws Exception {
        send("Grüße aus dem Laden ✓", "<p>Thank you</p>", to);

        var mails = get("/api/mails?to=" + to);
        var mail = json.readTree(mails.body()).get(0);
        assertThat(mail.path("subject").asString()).isEqualTo("Grüße aus dem Laden ✓");
        assertThat(mail.path("kind").asString()).isEqualTo("order-confirmed");
        assertThat(mail.path("order").asString()).isEqualTo(order);
        assertThat(mail.path("to").asString()).isEqualTo(to);
        Contracts.openApi("sandbox").assertValidResponse("GET", "/api/mails", 200, mails.body());
        assertThat(json.readTree(get("/api/mails?order=" + order).body())).hasSize(1);
        assertThat(json.readTree(get("/api/mails?to=nobody@example.com").body())).isEmpty();
    }

    @Test
    void keepsOneForEachRecipient() throws Exception {
        send("Hello", "<p>Hello</p>", to, "second-" + to);

        assertThat(json.readTree(get("/api/mails?order=" + order).body())).hasSize(2);
    }

    @Test
    void keepsAMailThatIsRepeatedOnce() throws Exception {
        messageId = "<" + order + "@emporium.example>";
        send("Hello", "<p>Hello</p>", to);
        send("Hello", "<p>Hello</p>", to);
        assertThat(json.readTree(get("/api/mails?order=" + order).body())).hasSize(1);

        messageId = "<another-" + order + "@emporium.example>";
        send("Hello", "<p>Hello</p>", to);
        assertThat(json.readTree(get("/api/mails?order=" + order).body())).hasSize(2);
    }

    @Test
    void showsAMailWithoutLettingItDoAnything() throws Exception {
        send("<script>alert(1)</script>", "<script>alert(2)</script><b>bold</b>", to);
        var id = json.readTree(get("/api/mails?to=" + to).body()).get(0).path("id").asString();

        var page = get("/mails/" + id);
        assertThat(page.body())
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script")
                .contains("sandbox referrerpolicy=\"no-referrer\"");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        var html = get("/mails/" + id + "/html");
        assertThat(html.body()).contains("<b>bold</b>");
        assertThat(html.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "sandbox")
                .doesNotContain("script-src");
        assertThat(html.headers().firstValue("Content-Type").orElse("")).contains("text/html");
    }

    @Test
    void showsChargesAndMailsOnOnePage() throws Exception {
        send("Thank you", "<p>Thank you</p>", to);

        assertThat(get("/").body()).contains("Thank you", to);
        assertThat(get("/?order=" + order).body()).contains(to);
        assertThat(get("/?to=nobody%40example.com").body())
                .contains("No mail yet")
                .doesNotContain(to);
        assertThat(get("/mails/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(get("/mails/1").statusCode()).isEqualTo(400);
    }

    private void send(String subject, String html, String... recipients) throws MessagingException {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", String.valueOf(inbox.port()));
        var message =
                new MimeMessage(Session.getInstance(settings)) {
                    @Override
                    protected void updateMessageID() throws MessagingException {
                        if (messageId == null) {
                            super.updateMessageID();
                        } else {
                            setHeader("Message-ID", messageId);
                        }
                    }
                };
        message.setFrom(new InternetAddress("shop@emporium.example"));
        for (var recipient : recipients) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        }
        message.setSubject(subject, "UTF-8");
        message.setHeader("X-Emporium-Order", order);
        message.setHeader("X-Emporium-Kind", "order-confirmed");
        var text = new MimeBodyPart();
        text.setText("As text");
        var rich = new MimeBodyPart();
        rich.setContent(html, "text/html; charset=utf-8");
        message.setContent(new MimeMultipart("alternative", text, rich));
        Transport.send(message);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
