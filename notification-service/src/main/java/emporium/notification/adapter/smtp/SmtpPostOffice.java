package emporium.notification.adapter.smtp;

import emporium.notification.application.PostOffice;
import emporium.notification.domain.Mail;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Instant;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** One connection for many mails; each is accepted before the next is begun. */
@Component
class SmtpPostOffice implements PostOffice {

    private static final Logger log = LoggerFactory.getLogger(SmtpPostOffice.class);
    private static final int CLOSING = 421;
    private static final int FIRST_PERMANENT = 500;

    private final JavaMailSenderImpl smtp;
    private final InternetAddress from;

    SmtpPostOffice(JavaMailSenderImpl smtp, MailSettings settings) throws AddressException {
        this.smtp = smtp;
        this.from = new InternetAddress(settings.from(), true);
    }

    @Override
    public Counter open() {
        try {
            var transport = smtp.getSession().getTransport("smtp");
            transport.connect(
                    smtp.getHost(), smtp.getPort(), smtp.getUsername(), smtp.getPassword());
            return new SmtpCounter(transport);
        } catch (MessagingException away) {
            throw new Closed(away);
        }
    }

    private final class SmtpCounter implements Counter {

        private final Transport transport;

        SmtpCounter(Transport transport) {
            this.transport = transport;
        }

        @Override
        public void hand(Mail mail, Instant date) {
            var to = address(mail.recipient());
            try {
                var message = ShopMimeMessage.of(smtp.getSession(), mail, from, to, date);
                transport.sendMessage(message, message.getAllRecipients());
            } catch (SendFailedException refused) {
                throw refusal(refused);
            } catch (MessagingException broken) {
                throw new Closed(broken);
            }
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException gone) {
                log.debug("The connection was gone already", gone);
            }
        }
    }

    /** One bare address and nothing round it. */
    private static InternetAddress address(String recipient) {
        try {
            var address = new InternetAddress(recipient, true);
            if (recipient.equals(address.getAddress())) {
                return address;
            }
        } catch (AddressException malformed) {
            log.debug("Not an address", malformed);
        }
        throw new Refused("not an address", true);
    }

    /**
     * Whoever will not have our sender, or is about to close, would refuse every other mail too.
     */
    private static RuntimeException refusal(SendFailedException refused) {
        var code =
                switch (refused.getNextException()) {
                    case SMTPAddressFailedException recipient -> recipient.getReturnCode();
                    case SMTPSenderFailedException _ -> CLOSING;
                    case null, default ->
                            refused instanceof SMTPSendFailedException message
                                    ? message.getReturnCode()
                                    : 0;
                };
        return code == CLOSING
                ? new Closed(refused)
                : new Refused(String.valueOf(refused.getMessage()), code >= FIRST_PERMANENT);
    }
}
