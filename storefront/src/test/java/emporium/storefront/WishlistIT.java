package emporium.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What somebody wants to find again, without JavaScript. */
class WishlistIT extends StorefrontIT {

    @Test
    void aProductIsSavedForLaterAndFoundAgain() {
        var ada = signedIn("ada@example.com");
        ada.open("/account/wishlist").is(200);
        assertThat(ada.main()).contains("Nothing here yet");

        ada.open("/products/lamp").submit("/wishlist/[^/]+").is(200);
        assertThat(ada.path()).isEqualTo("/products/lamp");
        assertThat(ada.main()).contains("On your wish list", "Remove from the wish list");

        assertThat(ada.open("/account/wishlist").main()).contains("Lamp", "€89.00");
        ada.submit("/wishlist/.*/removal").is(200);
        assertThat(wishlist.wishes).isEmpty();
        assertThat(ada.main()).contains("Nothing here yet");
    }

    @Test
    void aGuestSignsInFirstAndIsBackAtTheProduct() {
        var guest = browser().open("/products/lamp").submit("/wishlist/[^/]+").is(200);
        assertThat(guest.path()).isEqualTo("/sign-in");

        guest.submit(
                "/sign-in", Map.of("email", "ada@example.com", "password", "the right password"));

        assertThat(guest.path()).isEqualTo("/products/lamp");
        assertThat(browser().open("/account/wishlist").path()).isEqualTo("/sign-in");
    }

    @Test
    void aFullListSaysSo() {
        wishlist.full = true;
        var ada = signedIn("ada@example.com").open("/products/lamp").submit("/wishlist/[^/]+");

        assertThat(ada.page().select(".notice").text()).isEqualTo("Your wish list is full.");
    }

    @Test
    void whatIsGoneOrCannotBeShownIsSaidAndCanBeRemoved() {
        wishlist.wishes.add("no-such-product");
        var ada = signedIn("ada@example.com").open("/account/wishlist").is(200);
        assertThat(ada.main()).contains("no longer in the shop");

        catalog.catalogAway = true;
        assertThat(ada.open("/account/wishlist").is(200).main()).contains("does not answer");
        ada.submit("/wishlist/.*/removal").is(200);
        assertThat(wishlist.wishes).isEmpty();
    }

    @Test
    void aProductIsShownThoughTheWishListIsAway() {
        wishlist.away = true;
        assertThat(signedIn("ada@example.com").open("/products/lamp").is(200).main())
                .contains("Save for later");
    }

    @Test
    void nobodySavesFromAnotherSite() {
        signedIn("ada@example.com").post("/wishlist/x", Map.of()).is(403);
    }
}
