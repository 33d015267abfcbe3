package emporium.storefront.fake;

import emporium.storefront.cart.Carts;
import emporium.storefront.checkout.Quotes;
import emporium.storefront.session.FakeTokenIssuer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** All that is behind the storefront. */
@TestConfiguration(proxyBeanMethods = false)
public class FakeServices {

    @Bean
    @Primary
    FakeCatalog fakeCatalog() {
        return new FakeCatalog();
    }

    @Bean
    @Primary
    FakeOrderService fakeOrderService() {
        return new FakeOrderService();
    }

    @Bean
    @Primary
    FakeStaffReturns fakeStaffReturns(FakeReturns returns) {
        return new FakeStaffReturns(returns);
    }

    @Bean
    @Primary
    FakeRates fakeRates() {
        return new FakeRates();
    }

    @Bean
    @Primary
    FakeReturns fakeReturns(FakeOrderService orders) {
        return new FakeReturns(orders);
    }

    @Bean
    @Primary
    Carts fakeCarts(FakeOrderService orders) {
        return orders.carts();
    }

    @Bean
    @Primary
    Quotes fakeQuotes(FakeOrderService orders) {
        return orders.quotes();
    }

    @Bean
    @Primary
    FakeOrderDesk fakeOrderDesk() {
        return new FakeOrderDesk();
    }

    @Bean
    @Primary
    FakeAccounts fakeAccounts() {
        return new FakeAccounts();
    }

    @Bean
    @Primary
    FakeMailbox fakeMailbox() {
        return new FakeMailbox();
    }

    @Bean
    @Primary
    FakePrivacy fakePrivacy() {
        return new FakePrivacy();
    }

    @Bean
    @Primary
    FakePlatform fakePlatform() {
        return new FakePlatform();
    }

    @Bean
    @Primary
    FakeWishlist fakeWishlist() {
        return new FakeWishlist();
    }

    @Bean
    @Primary
    FakePasskeys fakePasskeys() {
        return new FakePasskeys();
    }

    @Bean
    @Primary
    FakeTokenIssuer fakeTokenIssuer() {
        return new FakeTokenIssuer();
    }
}
