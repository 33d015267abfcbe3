package emporium.storefront.mailbox;

import emporium.storefront.clients.Credentials;
import java.util.Locale;

/** What user-service does by mail. */
public interface Mailbox {

    /**
     * Whoever has an account with this address gets a mail; nobody hears whether there is one.
     *
     * @param client address by which it is slowed down
     */
    void forgotten(String email, Locale language, String client);

    void reset(String token, String password, Locale language, String client);

    void verify(String token, String client);

    /** The mail with the link once more. */
    void again(Credentials member, Locale language);

    boolean isVerified(Credentials member);
}
