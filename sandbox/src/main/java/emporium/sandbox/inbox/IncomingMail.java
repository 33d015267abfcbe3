package emporium.sandbox.inbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One mail on its way in. The sender is told 250 only when it is in the database. */
class IncomingMail implements MessageHandler {

    private static final String ORDER = "X-Emporium-Order";
    private static final String KIND = "X-Emporium-Kind";

    private final Mails mails;
    private final Clock clock;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";

    IncomingMail(Mails mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public void from(String from) {
        sender = from;
    }

    @Override
    public void recipient(String recipient) {
        recipients.add(recipient);
    }

    @Override
    public @Nullable String data(InputStream data) throws RejectException, IOException {
        var raw = data.readAllBytes();
        try {
            var message = MailContent.parse(raw);
            for (var recipient : recipients) {
                mails.add(mail(recipient, message), message.getMessageID(), raw);
            }
            return null;
        } catch (MessagingException e) {
            throw new RejectException(554, "This is not a mail");
        } catch (DataAccessException | TransactionException e) {
            throw new RejectException(451, "Not now, please try again");
        }
    }

    @Override
    public void done() {
        recipients.clear();
    }

    private StoredMail mail(String recipient, MimeMessage message) throws MessagingException {
        return new StoredMail(
                Mails.nextId(),
                sender,
                recipient,
                Optional.ofNullable(message.getSubject()).orElse(""),
                message.getHeader(KIND, null),
                message.getHeader(ORDER, null),
                clock.instant());
    }
}
