package emporium.order.order.domain;

import static emporium.order.order.domain.SampleOrder.NOW;
import static emporium.order.order.domain.SampleOrder.PATIENCE;
import static emporium.order.order.domain.SampleOrder.TOTAL;
import static emporium.order.order.domain.SampleOrder.cancelled;
import static emporium.order.order.domain.SampleOrder.confirmed;
import static emporium.order.order.domain.SampleOrder.delivered;
import static emporium.order.order.domain.SampleOrder.free;
import static emporium.order.order.domain.SampleOrder.paid;
import static emporium.order.order.domain.SampleOrder.pending;
import static emporium.order.order.domain.SampleOrder.rejected;
import static emporium.order.order.domain.SampleOrder.reserved;
import static emporium.order.order.domain.SampleOrder.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import emporium.order.domain.Money;
import emporium.order.order.domain.OrderException.NotCancellable;
import emporium.order.order.domain.OrderException.NotRefundable;
import emporium.order.order.domain.OrderException.WrongStatus;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderTest {

    private static final Shipment PARCEL = new Shipment("DHL", "4711");

    @Test
    void canBeCancelledUntilItIsShipped() {
        for (var order : List.of(pending(), reserved(), confirmed(), paid())) {
            var change = order.cancel("changed-mind", NOW, PATIENCE).orElseThrow();

            assertThat(change.order().status().label()).isEqualTo("CANCELLED");
            assertThat(change.commands()).isNotEmpty();
        }
        for (var order : List.of(shipped(), delivered(), rejected())) {
            assertThatThrownBy(() -> order.cancel("changed-mind", NOW, PATIENCE))
                    .isInstanceOf(NotCancellable.class);
        }
    }

    @Test
    void cancellingAgainChangesNothing() {
        assertThat(cancelled().cancel("again", NOW, PATIENCE)).isEmpty();
    }

    @Test
    void beforeThePaymentIsAskedForThereIsNoneToVoid() {
        var change = pending().cancel("changed-mind", NOW, PATIENCE).orElseThrow();

        assertThat(change.commands())
                .containsExactly(new Command.ReleaseStock(change.order().id(), "changed-mind"));
    }

    @Test
    void onlyWhatIsPaidIsShipped() {
        assertThatThrownBy(() -> confirmed().ship(PARCEL))
                .isInstanceOf(WrongStatus.class)
                .hasMessageContaining("not paid yet");
        assertThat(paid().ship(PARCEL)).isPresent();
        assertThat(shipped().ship(PARCEL)).isEmpty();
        assertThatThrownBy(() -> shipped().ship(new Shipment("DHL", "another")))
                .isInstanceOf(WrongStatus.class);
    }

    @Test
    void aFreeOrderIsShippedUnpaidAndGivesBackItsStockAlone() {
        var order = free(new Answer.StockReserved(), new Answer.StockCommitted());

        assertThat(order.ship(PARCEL)).isPresent();
        assertThat(order.cancel("changed-mind", NOW, PATIENCE).orElseThrow().commands())
                .containsExactly(new Command.ReleaseStock(order.id(), "changed-mind"));
        assertThatThrownBy(() -> refund(order, Optional.empty())).isInstanceOf(NotRefundable.class);
    }

    @Test
    void isDeliveredOnceItIsShipped() {
        assertThat(shipped().deliver()).isPresent();
        assertThat(delivered().deliver()).isEmpty();
        assertThatThrownBy(() -> paid().deliver()).isInstanceOf(WrongStatus.class);
    }

    @Test
    void isRefundedAtMostWhatWasPaid() {
        var first = refund(paid(), Optional.of(Money.euros("100.00")));
        var rest = refund(first, Optional.empty());

        assertThat(rest.books().refunds())
                .extracting(Refund::amount)
                .containsExactly(Money.euros("100.00"), TOTAL.minus(Money.euros("100.00")));
        assertThatThrownBy(() -> refund(rest, Optional.empty())).isInstanceOf(NotRefundable.class);
        assertThatThrownBy(() -> refund(first, Optional.of(TOTAL)))
                .isInstanceOf(NotRefundable.class);
        assertThatThrownBy(() -> refund(paid(), Optional.of(Money.euros("-1"))))
                .isInstanceOf(NotRefundable.class);
        assertThatThrownBy(() -> refund(paid(), Optional.of(Money.of("1", "USD"))))
                .isInstanceOf(NotRefundable.class);
        assertThatThrownBy(() -> refund(confirmed(), Optional.empty()))
                .isInstanceOf(NotRefundable.class);
    }

    @Test
    void theVersionCountsWhatHappened() {
        assertThat(pending().version()).isEqualTo(1);
        assertThat(paid().version()).isEqualTo(4);
        assertThat(delivered().version()).isEqualTo(6);
    }

    private static Order refund(Order order, Optional<Money> part) {
        return order.refund(UUID.randomUUID(), part, "returned", NOW, PATIENCE).order();
    }
}
