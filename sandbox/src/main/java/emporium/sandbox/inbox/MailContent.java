package emporium.sandbox.inbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A mail's two faces, found in its MIME tree when somebody looks at it. */
public record MailContent(@Nullable String text, @Nullable String html) {

    private static final Session SESSION = Session.getInstance(new Properties());

    static MimeMessage parse(byte[] raw) throws MessagingException {
        return new MimeMessage(SESSION, new ByteArrayInputStream(raw));
    }

    public static MailContent of(byte[] raw) {
        try {
            return of(parse(raw), new MailContent(null, null));
        } catch (MessagingException e) {
            return new MailContent("This mail cannot be read: " + e.getMessage(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MailContent of(Part part, MailContent found)
            throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return found;
        }
        if (part.getContent() instanceof Multipart parts) {
            var result = found;
            for (int i = 0; i < parts.getCount(); i++) {
                result = of(parts.getBodyPart(i), result);
            }
            return result;
        }
        if (part.getContent() instanceof String words) {
            if (part.isMimeType("text/html")) {
                return found.html() == null ? new MailContent(found.text(), words) : found;
            }
            return found.text() == null ? new MailContent(words, found.html()) : found;
        }
        return found;
    }
}
