package emporium.notification.adapter.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import emporium.notification.domain.Mail;
import emporium.notification.domain.MailId;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;

/**
 * A mail as it goes over the wire: the same bytes' meaning at every attempt. Written by hand, as
 * Spring's helper reads its table of file types anew for each mail that is not its own.
 */
final class ShopMimeMessage extends MimeMessage {

    private final MailId id;

    private ShopMimeMessage(Session session, MailId id) {
        super(session);
        this.id = id;
    }

    static ShopMimeMessage of(
            Session session, Mail mail, InternetAddress from, InternetAddress to, Instant date)
            throws MessagingException {
        var message = new ShopMimeMessage(session, mail.id());
        message.setFrom(from);
        message.setRecipient(RecipientType.TO, to);
        message.setSubject(mail.subject(), UTF_8.name());
        message.setSentDate(java.util.Date.from(date));
        message.setContent(
                new MimeMultipart(
                        "alternative", text(mail.text(), "plain"), text(mail.html(), "html")));
        if (mail.id().kind().isAboutAnOrder()) {
            message.setHeader("X-Emporium-Order", mail.id().matter().toString());
        }
        message.setHeader("X-Emporium-Kind", mail.id().kind().word());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    /** The richest form comes last (RFC 2046, 5.1.4). */
    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8.name(), subtype);
        return part;
    }

    /** Called by every save; by default each attempt would get an id of its own. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id.messageId());
    }
}
