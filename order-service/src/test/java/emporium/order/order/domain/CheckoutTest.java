package emporium.order.order.domain;

import static emporium.order.order.domain.SampleOrder.NOW;
import static emporium.order.order.domain.SampleOrder.TOTAL;
import static emporium.order.order.domain.SampleOrder.authorized;
import static emporium.order.order.domain.SampleOrder.cancelled;
import static emporium.order.order.domain.SampleOrder.confirmed;
import static emporium.order.order.domain.SampleOrder.free;
import static emporium.order.order.domain.SampleOrder.hear;
import static emporium.order.order.domain.SampleOrder.maybe;
import static emporium.order.order.domain.SampleOrder.paid;
import static emporium.order.order.domain.SampleOrder.pending;
import static emporium.order.order.domain.SampleOrder.placed;
import static emporium.order.order.domain.SampleOrder.rejected;
import static emporium.order.order.domain.SampleOrder.reserved;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.order.domain.Money;
import emporium.order.domain.Sku;
import emporium.order.order.domain.Answer.CaptureRefused;
import emporium.order.order.domain.Answer.NoAnswer;
import emporium.order.order.domain.Answer.PaymentAuthorized;
import emporium.order.order.domain.Answer.PaymentCaptured;
import emporium.order.order.domain.Answer.PaymentDeclined;
import emporium.order.order.domain.Answer.PaymentRefunded;
import emporium.order.order.domain.Answer.ReservationExpired;
import emporium.order.order.domain.Answer.StockCommitted;
import emporium.order.order.domain.Answer.StockRefused;
import emporium.order.order.domain.Answer.StockReleased;
import emporium.order.order.domain.Answer.StockReserved;
import emporium.order.order.domain.OrderStatus.Authorized;
import emporium.order.order.domain.OrderStatus.Cancelled;
import emporium.order.order.domain.OrderStatus.Confirmed;
import emporium.order.order.domain.OrderStatus.Rejected;
import emporium.order.order.domain.OrderStatus.Reserved;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CheckoutTest {

    @Test
    void placingAsksForTheStockSummedPerSku() {
        assertThat(placed().commands())
                .singleElement()
                .isInstanceOfSatisfying(
                        Command.ReserveStock.class,
                        reserve ->
                                assertThat(reserve.quantities())
                                        .containsEntry(new Sku("MUG"), 2)
                                        .containsEntry(new Sku("LAMP"), 1));
    }

    @Test
    void stockReservedAsksForTheMoney() {
        var change = hear(pending(), new StockReserved());

        assertThat(change.order().status()).isEqualTo(new Reserved());
        assertThat(change.commands())
                .containsExactly(
                        new Command.AuthorizePayment(
                                change.order().id(),
                                "EM-1000042",
                                TOTAL,
                                new PaymentToken("tok_ok"),
                                NOW.plus(SampleOrder.PATIENCE.payment())));
    }

    @Test
    void stockRefusedRejectsAndHoldsNothing() {
        var missing = List.of(new Missing(new Sku("MUG"), 2, 1));

        var change = hear(pending(), new StockRefused(missing));

        assertThat(change.order().status()).isEqualTo(new Rejected("out-of-stock", missing));
        assertThat(change.commands()).isEmpty();
        assertThat(change.order().waiting()).isEqualTo(Waiting.FOR_NOTHING);
    }

    @Test
    void silentStockRejectsAndIsReleasedAllTheSame() {
        var change = hear(pending(), new NoAnswer());

        assertThat(change.order().status()).isEqualTo(new Rejected("stock-timeout", List.of()));
        assertThat(names(change)).containsExactly("ReleaseStock");
    }

    @Test
    void theMoneyIsTakenOnlyWhenTheStockIsTheOrdersForGood() {
        var authorized = hear(reserved(), new PaymentAuthorized());
        assertThat(authorized.order().status()).isEqualTo(new Authorized());
        assertThat(names(authorized)).containsExactly("CommitStock");

        var confirmed = hear(authorized.order(), new StockCommitted());
        assertThat(confirmed.order().status()).isEqualTo(new Confirmed());
        assertThat(names(confirmed)).containsExactly("CapturePayment");
    }

    @Test
    void aFreeOrderIsConfirmedWithoutAWordToThePayment() {
        var authorized = hear(free(), new StockReserved());
        assertThat(authorized.order().status()).isEqualTo(new Authorized());
        assertThat(names(authorized)).containsExactly("CommitStock");

        var confirmed = hear(authorized.order(), new StockCommitted());
        assertThat(confirmed.order().status()).isEqualTo(new Confirmed());
        assertThat(confirmed.commands()).isEmpty();
        assertThat(confirmed.order().waiting()).isEqualTo(Waiting.FOR_NOTHING);
    }

    @Test
    void aFreeOrderThatEndsOwesNobodyMoney() {
        var order = free(new StockReserved());

        assertThat(hear(order, new ReservationExpired()).commands()).isEmpty();
    }

    @Test
    void aDeclinedPaymentReleasesTheStock() {
        var change = hear(reserved(), new PaymentDeclined("card-declined"));

        assertThat(change.order().status()).isEqualTo(new Rejected("card-declined", List.of()));
        assertThat(names(change)).containsExactly("ReleaseStock");
    }

    @Test
    void aSilentPaymentReleasesTheStockAndIsVoided() {
        assertThat(names(hear(reserved(), new NoAnswer())))
                .containsExactly("ReleaseStock", "VoidPayment");
    }

    @Test
    void aReservationThatRunsOutEndsTheOrderAndThePayment() {
        for (var order : List.of(reserved(), authorized())) {
            var change = hear(order, new ReservationExpired());

            assertThat(change.order().status())
                    .isEqualTo(new Rejected("reservation-expired", List.of()));
            assertThat(names(change)).containsExactly("VoidPayment");
        }
    }

    @Test
    void whatMustHappenIsAskedForAgainAtGrowingIntervals() {
        var order = authorized();
        var first = hear(order, new NoAnswer());
        var second = hear(first.order(), new NoAnswer());
        var third = hear(second.order(), new NoAnswer());

        assertThat(names(third)).containsExactly("CommitStock");
        assertThat(first.order().waiting().until()).hasValue(NOW.plusSeconds(10));
        assertThat(second.order().waiting().until()).hasValue(NOW.plusSeconds(20));
        assertThat(third.order().waiting().until()).hasValue(NOW.plusSeconds(20));
        assertThat(names(hear(confirmed(), new NoAnswer()))).containsExactly("CapturePayment");
    }

    @Test
    void aRefusedCaptureIsNotAskedForAgainAndMayStillSucceed() {
        var unpaid = hear(confirmed(), new CaptureRefused()).order();
        assertThat(unpaid.status()).isEqualTo(new Confirmed());
        assertThat(unpaid.waiting()).isEqualTo(Waiting.FOR_NOTHING);
        assertThat(unpaid.isPaid()).isFalse();
        assertThat(maybe(unpaid, new NoAnswer())).isEmpty();

        assertThat(hear(unpaid, new PaymentCaptured(TOTAL)).order().isPaid()).isTrue();
    }

    @Test
    void aLateSuccessAfterTheEndIsGivenBack() {
        assertThat(names(hear(rejected(), new PaymentAuthorized()))).containsExactly("VoidPayment");
        assertThat(names(hear(rejected(), new PaymentCaptured(TOTAL))))
                .containsExactly("VoidPayment");
        var quiet = SampleOrder.after(new StockRefused(List.of()));
        assertThat(names(hear(quiet, new StockReserved()))).containsExactly("ReleaseStock");
    }

    @Test
    void anEndedOrderIsQuietOnceEverythingHasGoneBack() {
        var order = cancelled();
        assertThat(order.waiting().answers())
                .containsExactlyInAnyOrder(Awaited.STOCK_RELEASED, Awaited.PAYMENT_ENDED);

        var released = hear(order, new StockReleased()).order();
        var done = hear(released, new PaymentRefunded(Optional.empty(), TOTAL, TOTAL)).order();

        assertThat(done.waiting()).isEqualTo(Waiting.FOR_NOTHING);
        assertThat(done.books().refunded()).isEqualTo(TOTAL);
        assertThat(done.status()).isEqualTo(new Cancelled("cancelled-by-customer"));
    }

    @Test
    void aRefundIsCountedOnceHoweverOftenItIsTold() {
        var part = Money.euros("10.00");
        var id = new UUID(3, 3);
        var asked = paid().refund(id, Optional.of(part), "scratch", NOW, SampleOrder.PATIENCE);
        var answer = new PaymentRefunded(Optional.of(id), part, part);

        var told = hear(asked.order(), answer).order();

        assertThat(told.books().refunded()).isEqualTo(part);
        assertThat(told.waiting()).isEqualTo(Waiting.FOR_NOTHING);
        assertThat(maybe(told, answer)).isEmpty();
    }

    private static List<String> names(OrderChange change) {
        return change.commands().stream().map(c -> c.getClass().getSimpleName()).toList();
    }
}
