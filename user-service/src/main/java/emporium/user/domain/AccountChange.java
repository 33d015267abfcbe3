package emporium.user.domain;

/** A decision: the account as it is afterwards, and what has happened. */
public record AccountChange(Account account, AccountEvent event) {}
