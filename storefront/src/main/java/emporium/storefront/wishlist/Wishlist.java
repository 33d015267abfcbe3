package emporium.storefront.wishlist;

import emporium.storefront.clients.Credentials;
import java.util.List;

/** The wish list that user-service keeps. */
public interface Wishlist {

    /** Ids of products, the newest first. */
    List<String> of(Credentials member);

    void add(Credentials member, String productId);

    void remove(Credentials member, String productId);
}
