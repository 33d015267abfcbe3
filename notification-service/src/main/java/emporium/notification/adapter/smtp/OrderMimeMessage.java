package emporium.notification.adapter.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import emporium.notification.domain.Mail;
import emporium.notification.domain.MailId;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import org.springframework.mail.javamail.MimeMessageHelper;

/** A mail as it goes over the wire: the same bytes' meaning at every attempt. */
final class OrderMimeMessage extends MimeMessage {

    private final MailId id;

    private OrderMimeMessage(Session session, MailId id) {
        super(session);
        this.id = id;
    }

    static OrderMimeMessage of(
            Session session, Mail mail, InternetAddress from, InternetAddress to, Instant date)
            throws MessagingException {
        var message = new OrderMimeMessage(session, mail.id());
        var parts =
                new MimeMessageHelper(
                        message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, UTF_8.name());
        parts.setFrom(from);
        parts.setTo(to);
        parts.setSubject(mail.subject());
        parts.setSentDate(java.util.Date.from(date));
        parts.setText(mail.text(), mail.html());
        message.setHeader("X-Emporium-Order", mail.id().orderId().toString());
        message.setHeader("X-Emporium-Kind", mail.id().kind().word());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    /** Called by every save; by default each attempt would get an id of its own. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id.messageId());
    }
}
