package emporium.storefront.fake;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** All that is behind the desks for goods and people. */
@TestConfiguration(proxyBeanMethods = false)
public class FakeDesks {

    @Bean
    @Primary
    FakeGoods fakeGoods() {
        return new FakeGoods();
    }

    @Bean
    @Primary
    FakeShelves fakeShelves() {
        return new FakeShelves();
    }

    @Bean
    @Primary
    FakeImports fakeImports() {
        return new FakeImports();
    }

    @Bean
    @Primary
    FakeCouponBook fakeCouponBook() {
        return new FakeCouponBook();
    }

    @Bean
    @Primary
    FakePeople fakePeople() {
        return new FakePeople();
    }

    @Bean
    @Primary
    FakeDeadLetters fakeDeadLetters() {
        return new FakeDeadLetters();
    }
}
