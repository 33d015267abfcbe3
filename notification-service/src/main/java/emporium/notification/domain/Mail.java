package emporium.notification.domain;

/** A written e-mail, safe to be sent: one-line headers, escaped HTML. */
public record Mail(MailId id, String recipient, String subject, String text, String html) {}
