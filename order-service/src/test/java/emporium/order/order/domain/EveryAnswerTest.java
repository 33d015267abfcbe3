package emporium.order.order.domain;

import static emporium.order.order.domain.SampleOrder.TOTAL;
import static emporium.order.order.domain.SampleOrder.authorized;
import static emporium.order.order.domain.SampleOrder.cancelled;
import static emporium.order.order.domain.SampleOrder.confirmed;
import static emporium.order.order.domain.SampleOrder.delivered;
import static emporium.order.order.domain.SampleOrder.free;
import static emporium.order.order.domain.SampleOrder.maybe;
import static emporium.order.order.domain.SampleOrder.paid;
import static emporium.order.order.domain.SampleOrder.pending;
import static emporium.order.order.domain.SampleOrder.rejected;
import static emporium.order.order.domain.SampleOrder.reserved;
import static emporium.order.order.domain.SampleOrder.shipped;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.order.order.domain.Answer.CaptureRefused;
import emporium.order.order.domain.Answer.NoAnswer;
import emporium.order.order.domain.Answer.PaymentAuthorized;
import emporium.order.order.domain.Answer.PaymentCaptured;
import emporium.order.order.domain.Answer.PaymentDeclined;
import emporium.order.order.domain.Answer.PaymentRefunded;
import emporium.order.order.domain.Answer.PaymentVoided;
import emporium.order.order.domain.Answer.RefundRefused;
import emporium.order.order.domain.Answer.ReservationExpired;
import emporium.order.order.domain.Answer.StockCommitted;
import emporium.order.order.domain.Answer.StockRefused;
import emporium.order.order.domain.Answer.StockReleased;
import emporium.order.order.domain.Answer.StockReserved;
import emporium.order.order.domain.OrderStatus.Ended;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds for every answer in every status. */
class EveryAnswerTest {

    private static final List<Answer> ALL =
            List.of(
                    new StockReserved(),
                    new StockRefused(List.of()),
                    new StockCommitted(),
                    new StockReleased(),
                    new ReservationExpired(),
                    new PaymentAuthorized(),
                    new PaymentDeclined("card-declined"),
                    new PaymentCaptured(TOTAL),
                    new CaptureRefused(),
                    new PaymentVoided(),
                    new PaymentRefunded(Optional.empty(), TOTAL, TOTAL),
                    new RefundRefused(new UUID(9, 9), "not-captured"),
                    new NoAnswer());

    @Test
    void whateverIsHeardTwiceChangesNothingMoreThanOnceButMayAskAgain() {
        for (var order : everyStatus()) {
            for (var answer : ALL) {
                var once = maybe(order, answer).map(OrderChange::order).orElse(order);
                var twice = maybe(once, answer).map(OrderChange::order).orElse(once);
                if (!(answer instanceof NoAnswer)) {
                    assertThat(twice.status()).isEqualTo(once.status());
                    assertThat(twice.version()).isEqualTo(once.version());
                    assertThat(twice.books()).isEqualTo(once.books());
                }
            }
        }
    }

    @Test
    void theEndIsFinalWhateverIsHeard() {
        for (var order : List.of(rejected(), cancelled())) {
            for (var answer : ALL) {
                maybe(order, answer)
                        .ifPresent(c -> assertThat(c.order().status()).isEqualTo(order.status()));
            }
        }
    }

    @Test
    void whoWaitsAlwaysHasADeadline() {
        for (var order : everyStatus()) {
            for (var answer : ALL) {
                maybe(order, answer)
                        .map(change -> change.order().waiting())
                        .ifPresent(waiting ->
                                assertThat(waiting.until().isEmpty())
                                        .isEqualTo(waiting.answers().isEmpty()));
            }
        }
    }

    @Test
    void onlyAnEndedOrderGivesBackAndOnlyAKeptOneTakes() {
        for (var order : everyStatus()) {
            for (var answer : ALL) {
                maybe(order, answer)
                        .ifPresent(change -> {
                            if (names(change).contains("CapturePayment")) {
                                assertThat(change.order().status())
                                        .isInstanceOf(OrderStatus.Kept.class);
                            }
                            if (names(change).contains("VoidPayment")) {
                                assertThat(change.order().status()).isInstanceOf(Ended.class);
                            }
                        });
            }
        }
    }

    private static List<Order> everyStatus() {
        return List.of(
                pending(),
                reserved(),
                authorized(),
                confirmed(),
                paid(),
                shipped(),
                delivered(),
                rejected(),
                cancelled(),
                free(),
                free(new StockReserved()),
                free(new StockReserved(), new StockCommitted()));
    }

    private static List<String> names(OrderChange change) {
        return change.commands().stream().map(c -> c.getClass().getSimpleName()).toList();
    }
}
