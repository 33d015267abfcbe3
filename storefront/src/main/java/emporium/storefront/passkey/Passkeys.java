package emporium.storefront.passkey;

import emporium.storefront.clients.Credentials;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The passkeys that user-service keeps. Options and credentials are WebAuthn's JSON, handed on
 * between it and the browser unread.
 */
public interface Passkeys {

    /**
     * @param usedAt never yet, if it is missing
     */
    record Kept(UUID id, String name, Instant addedAt, @Nullable Instant usedAt) {}

    List<Kept> of(Credentials member);

    /**
     * @param origin of the page, as the browser says
     * @return options for {@code navigator.credentials.create}
     */
    String optionsToAdd(Credentials member, String origin, String password);

    void add(Credentials member, String name, String credential);

    void remove(Credentials member, UUID id);

    /**
     * @param client by which it is slowed down
     * @return options for {@code navigator.credentials.get}
     */
    String optionsToSignIn(String origin, String client);
}
