package emporium.storefront.fake;

import emporium.storefront.clients.Credentials;
import emporium.storefront.clients.Refused;
import emporium.storefront.mailbox.Mailbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One mailbox for all, whose token is known. */
public final class FakeMailbox implements Mailbox {

    public static final String TOKEN = "the-token-of-the-mail";

    public final List<String> done = new ArrayList<>();
    public volatile boolean verified;

    public void reset() {
        done.clear();
        verified = false;
    }

    @Override
    public void forgotten(String email, Locale language, String client) {
        done.add("forgotten " + email + " " + language);
    }

    @Override
    public void reset(String token, String password, Locale language, String client) {
        check(token);
        if (password.startsWith("weak")) {
            throw new Refused(400, "{}");
        }
        done.add("reset " + password);
    }

    @Override
    public void verify(String token, String client) {
        check(token);
        verified = true;
    }

    @Override
    public void again(Credentials member, Locale language) {
        done.add("again " + language);
    }

    @Override
    public boolean isVerified(Credentials member) {
        return verified;
    }

    private static void check(String token) {
        if (!token.equals(TOKEN)) {
            throw new Refused(410, "{\"type\":\"https://emporium.example/problems/link-void\"}");
        }
    }
}
