package emporium.storefront.account;

import emporium.storefront.cart.MyCart;
import emporium.storefront.clients.Away;
import emporium.storefront.clients.Refused;
import emporium.storefront.session.Member;
import emporium.storefront.session.Shopper;
import emporium.storefront.session.SignedOut;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;

/** Lets somebody in who has shown who they are, and their cart with them. */
@Component
class Entrance {

    private static final Logger log = LoggerFactory.getLogger(Entrance.class);

    private final MyCart carts;
    private final SessionAuthenticationStrategy freshAtSignIn;

    Entrance(MyCart carts, SessionAuthenticationStrategy freshAtSignIn) {
        this.carts = carts;
        this.freshAtSignIn = freshAtSignIn;
    }

    void letIn(
            Member member,
            Shopper shopper,
            HttpServletRequest request,
            HttpServletResponse response) {
        freshAtSignIn.onAuthentication(
                UsernamePasswordAuthenticationToken.unauthenticated(member.email(), null),
                request,
                response);
        shopper.signedIn(member);
        bringCart(shopper);
    }

    /** If that is not possible now, it is with the next look at the cart. */
    private void bringCart(Shopper shopper) {
        try {
            carts.show(shopper);
        } catch (Away | Refused | SignedOut e) {
            log.warn("The cart could not be brought along: {}", e.getMessage());
        }
    }
}
