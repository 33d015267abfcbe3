package emporium.user.passkey.application;

import emporium.user.domain.AccountId;
import java.time.Instant;
import java.util.Optional;

/** What authenticators were asked to sign, until one has. */
public interface Challenges {

    /**
     * @param account that a passkey is to be added to; none if somebody wants to sign in
     */
    void add(String challenge, Optional<AccountId> account, Origin origin, Instant expiresAt);

    /**
     * Once, and for what it was made.
     *
     * @return where it was asked for
     */
    Optional<Origin> use(String challenge, Optional<AccountId> account, Instant now);

    int forgetExpired(Instant now);
}
