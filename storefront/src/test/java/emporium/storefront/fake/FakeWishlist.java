package emporium.storefront.fake;

import emporium.storefront.clients.Credentials;
import emporium.storefront.clients.Refused;
import emporium.storefront.wishlist.Wishlist;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One wish list for all. */
public final class FakeWishlist implements Wishlist {

    public final List<String> wishes = new CopyOnWriteArrayList<>();
    public volatile boolean full;
    public volatile boolean away;

    public void reset() {
        wishes.clear();
        full = false;
        away = false;
    }

    @Override
    public List<String> of(Credentials member) {
        FakeCatalog.open(away, "user-service");
        return List.copyOf(wishes);
    }

    @Override
    public void add(Credentials member, String productId) {
        if (full) {
            throw new Refused(
                    409, "{\"type\":\"https://emporium.example/problems/too-many-wishes\"}");
        }
        if (!wishes.contains(productId)) {
            wishes.addFirst(productId);
        }
    }

    @Override
    public void remove(Credentials member, String productId) {
        wishes.remove(productId);
    }
}
