package emporium.user.domain;

import java.time.Instant;

/** What has happened to an account, as far as others are concerned. */
public sealed interface AccountEvent {

    AccountId id();

    Instant at();

    record Registered(AccountId id, Email email, String name, Instant at) implements AccountEvent {}

    record Changed(AccountId id, Email email, String name, Instant at) implements AccountEvent {}

    /** All its sign-ins have ended: whoever keeps one forgets it. */
    record SignedOut(AccountId id, Instant at) implements AccountEvent {}

    /** Of an erased account nothing is left to tell. */
    record Erased(AccountId id, Instant at) implements AccountEvent {}
}
