package emporium.storefront;

import emporium.platform.test.server.RealPostgres;
import emporium.storefront.fake.FakeAccounts;
import emporium.storefront.fake.FakeCatalog;
import emporium.storefront.fake.FakeCouponBook;
import emporium.storefront.fake.FakeDeadLetters;
import emporium.storefront.fake.FakeDesks;
import emporium.storefront.fake.FakeGoods;
import emporium.storefront.fake.FakeImports;
import emporium.storefront.fake.FakeMailbox;
import emporium.storefront.fake.FakeOrderDesk;
import emporium.storefront.fake.FakeOrderService;
import emporium.storefront.fake.FakePasskeys;
import emporium.storefront.fake.FakePeople;
import emporium.storefront.fake.FakePrivacy;
import emporium.storefront.fake.FakeReturns;
import emporium.storefront.fake.FakeServices;
import emporium.storefront.fake.FakeShelves;
import emporium.storefront.fake.FakeWishlist;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The whole storefront, with real sessions, before services that do as the test says. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.kafka.bootstrap-servers=127.0.0.1:1",
            "emporium.messaging.listen=false"
        })
@RealPostgres
@Import({FakeServices.class, FakeDesks.class})
abstract class StorefrontIT {

    @Autowired FakeCatalog catalog;
    @Autowired FakeOrderService orders;
    @Autowired FakeReturns returns;
    @Autowired FakeAccounts accounts;
    @Autowired FakeOrderDesk desk;
    @Autowired FakeGoods goods;
    @Autowired FakeShelves shelves;
    @Autowired FakeImports imports;
    @Autowired FakeCouponBook coupons;
    @Autowired FakePeople people;
    @Autowired FakeDeadLetters deadLetters;
    @Autowired FakeMailbox mailbox;
    @Autowired FakePrivacy privacy;
    @Autowired FakeWishlist wishlist;
    @Autowired FakePasskeys passkeys;
    @LocalServerPort private int port;

    @BeforeEach
    void everythingAsItWas() {
        catalog.reset();
        orders.reset();
        returns.reset();
        accounts.reset();
        desk.reset();
        goods.reset();
        shelves.reset();
        imports.reset();
        coupons.reset();
        people.reset();
        deadLetters.reset();
        mailbox.reset();
        privacy.reset();
        wishlist.reset();
        passkeys.reset();
    }

    Browser browser() {
        return new Browser(port);
    }

    Browser signedIn(String email) {
        var browser = browser();
        browser.open("/sign-in")
                .submit("/sign-in", Map.of("email", email, "password", "the right password"))
                .is(200);
        return browser;
    }

    static Map<String, String> delivery(String... changes) {
        var values =
                new HashMap<>(
                        Map.of(
                                "email", "guest@example.com",
                                "address.name", "Gu Est",
                                "address.line1", "Street 1",
                                "address.city", "Berlin",
                                "address.postalCode", "10117",
                                "address.country", "DE"));
        for (var i = 0; i < changes.length; i += 2) {
            values.put(changes[i], changes[i + 1]);
        }
        return values;
    }
}
