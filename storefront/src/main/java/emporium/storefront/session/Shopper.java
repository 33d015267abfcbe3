package emporium.storefront.session;

import static org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

import emporium.storefront.clients.Credentials;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever sent the current request: a member, a guest, or nobody yet. Somebody who only looks
 * around has no session; the first thing in the cart begins one.
 */
public final class Shopper {

    static final String MEMBER = "member";

    /** Of a cart that is still a guest's. */
    private static final String CART_TOKEN = "cartToken";

    /** The last one that was; orders placed with it are still shown. */
    private static final String GUEST_TOKEN = "guestToken";

    private static final String CART_COUNT = "cartCount";
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServletRequest request;
    private final SignIns signIns;

    Shopper(HttpServletRequest request, SignIns signIns) {
        this.request = request;
        this.signIns = signIns;
    }

    public Optional<Member> member() {
        return Optional.ofNullable(text(MEMBER)).map(json -> JSON.readValue(json, Member.class));
    }

    public boolean isMember() {
        return text(MEMBER) != null;
    }

    /** For quotes and orders. */
    public Credentials credentials() {
        var accessToken = accessToken();
        return new Credentials(accessToken, accessToken == null ? guestToken() : null);
    }

    /** What was ordered before signing in. */
    public Credentials asGuest() {
        return new Credentials(null, guestToken());
    }

    /** With both tokens the guest's cart goes into the member's. */
    public Credentials forCart() {
        return new Credentials(accessToken(), text(CART_TOKEN));
    }

    public boolean hasCart() {
        return isMember() || text(CART_TOKEN) != null;
    }

    /**
     * @param newToken that came with the cart, if the shopper is a new guest
     */
    public void sawCart(@Nullable String newToken, int count) {
        var session = request.getSession();
        if (newToken != null) {
            session.setAttribute(CART_TOKEN, newToken);
            session.setAttribute(GUEST_TOKEN, newToken);
        } else if (isMember() && text(CART_TOKEN) != null) {
            session.removeAttribute(CART_TOKEN);
        }
        if (count != cartCount()) {
            session.setAttribute(CART_COUNT, Integer.toString(count));
        }
    }

    /** Of things in the cart, as it was seen last. */
    public int cartCount() {
        var count = text(CART_COUNT);
        return count == null ? 0 : Integer.parseInt(count);
    }

    public void signedIn(Member member) {
        var session = request.getSession();
        session.setAttribute(MEMBER, JSON.writeValueAsString(member));
        session.setAttribute(PRINCIPAL_NAME_INDEX_NAME, member.id());
    }

    public void signOut() {
        member().ifPresent(member -> signIns.end(member.signIn()));
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** There is no account any more, so no sign-in to end. */
    public void forget() {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** The sign-in is over already; the cart count with it. */
    public void forgetMember() {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(MEMBER);
            session.removeAttribute(PRINCIPAL_NAME_INDEX_NAME);
            session.removeAttribute(CART_COUNT);
        }
    }

    private @Nullable String accessToken() {
        return member().map(member -> signIns.accessToken(member.signIn())).orElse(null);
    }

    private @Nullable String guestToken() {
        return text(GUEST_TOKEN);
    }

    private @Nullable String text(String attribute) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(attribute) instanceof String value
                ? value
                : null;
    }
}
