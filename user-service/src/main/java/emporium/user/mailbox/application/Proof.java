package emporium.user.mailbox.application;

import emporium.user.domain.AccountId;
import emporium.user.domain.Email;
import java.time.Instant;
import java.util.UUID;

/** Whoever can show its secret reads the mails to this address. */
public record Proof(UUID id, AccountId account, Purpose purpose, Email email, Instant expiresAt) {}
