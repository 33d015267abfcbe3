package emporium.order.order.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import emporium.order.domain.Owner;
import emporium.order.domain.Sku;
import emporium.order.order.domain.OrderException.QuoteUsed;
import emporium.order.order.domain.OrderException.TooManyOpen;
import emporium.order.order.domain.OrderId;
import emporium.order.quote.domain.Quote;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlaceOrderTest {

    private static final Owner ADA = new Owner.Shopper("ada");
    private static final Owner BOB = new Owner.Guest("bob");

    private final SimulatedService service =
            new SimulatedService(
                    new VirtualTime(),
                    new Random(1),
                    new CheckoutSettings(
                            Duration.ofSeconds(10),
                            Duration.ofSeconds(30),
                            Duration.ofMinutes(15),
                            Duration.ofSeconds(5),
                            Duration.ofSeconds(20),
                            2),
                    _ -> {},
                    _ -> {});

    @BeforeEach
    void aThingIsSold() {
        service.catalog.sells("A", "5.00");
    }

    @Test
    void soManyOpenOrdersAndNoMore() {
        place(quote(ADA));
        place(quote(ADA));

        assertThatThrownBy(() -> place(quote(ADA)))
                .isInstanceOfSatisfying(
                        TooManyOpen.class,
                        refusal ->
                                assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(40)))
                .hasMessageContaining("2 orders at a time");
    }

    @Test
    void anotherOwnerIsNotCounted() {
        place(quote(ADA));
        place(quote(ADA));

        assertThat(place(quote(BOB))).isNotNull();
    }

    @Test
    void anEndedOrderMakesRoom() {
        var first = place(quote(ADA));
        place(quote(ADA));
        service.cancel(first, ADA);

        assertThat(place(quote(ADA))).isNotNull();
    }

    @Test
    void aQuoteThatIsAnOrderPointsToItAtTheLimitToo() {
        var quote = quote(ADA);
        place(quote);
        place(quote(ADA));

        assertThatThrownBy(() -> service.place(quote, "tok_ok", "another key"))
                .isInstanceOf(QuoteUsed.class);
        assertThat(place(quote)).isNotNull();
    }

    private Quote quote(Owner owner) {
        return service.quote(owner, Map.of(new Sku("A"), 1), SimulatedService.Purse.MONEY);
    }

    private OrderId place(Quote quote) {
        return service.place(quote, "tok_ok", "key of " + quote.id());
    }
}
