package emporium.user.mailbox.application;

import emporium.user.domain.Email;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody has asked for a mail to this address; whether there is an account is not known yet.
 *
 * @param language to write in, ISO 639
 */
public record MailRequest(UUID id, Purpose purpose, Email email, String language, Instant at) {}
