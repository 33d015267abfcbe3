package emporium.order.returns.domain;

import static emporium.order.order.domain.SampleOrder.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import emporium.order.domain.Customer;
import emporium.order.domain.Line;
import emporium.order.domain.Money;
import emporium.order.domain.Sku;
import emporium.order.domain.Totals;
import emporium.order.order.domain.OrderId;
import emporium.order.order.domain.SampleOrder;
import emporium.order.returns.domain.ReturnException.AlreadyReceived;
import emporium.order.returns.domain.ReturnException.ReceiptDoesNotFit;
import emporium.order.returns.domain.ReturnException.TooMany;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReturnTest {

    private static final Sku LAMP = new Sku("LAMP");
    private static final Sku MUG = new Sku("MUG");
    private static final Customer ADA = SampleOrder.paid().purchase().customer();
    private static final Money MONEY = Money.euros("13.39");
    private static final Money NOTHING = Money.euros("0");
    private static final List<Line> LINES = SampleOrder.paid().purchase().lines();
    private static final Totals TOTALS = SampleOrder.paid().purchase().totals();

    @Test
    void isReceivedOnceWhateverIsSaidAgain() {
        var decisions = List.of(new Decision(MUG, 1, "berlin"));
        var received = mugs(2).receive(decisions, MONEY, ADA, NOW).orElseThrow();

        assertThat(received.goods().status().label()).isEqualTo("RECEIVED");
        assertThat(received.restock()).isTrue();
        assertThat(received.goods().version()).isEqualTo(2);
        assertThat(received.goods().receive(decisions, MONEY, ADA, NOW)).isEmpty();
        var other = List.of(new Decision(MUG, 2, null));
        assertThatThrownBy(() -> received.goods().receive(other, MONEY, ADA, NOW))
                .isInstanceOf(AlreadyReceived.class);
    }

    @Test
    void isOverAtOnceIfNothingIsPaidBack() {
        var refused = List.of(new Decision(MUG, 0, null));
        var closed = mugs(2).receive(refused, NOTHING, ADA, NOW).orElseThrow();

        assertThat(closed.goods().status()).isInstanceOf(ReturnStatus.Closed.class);
        assertThat(closed.restock()).isFalse();
        assertThat(closed.goods().refunded(ADA)).isEmpty();
    }

    @Test
    void endsWithItsRefundOrWithoutOne() {
        var received = received();

        assertThat(received.refunded(ADA).orElseThrow().goods().status().label())
                .isEqualTo("REFUNDED");
        var refused = received.refundRefused("card-gone").orElseThrow().goods();
        assertThat(refused.status().label()).isEqualTo("REFUND_REFUSED");
        assertThat(refused.refunded(ADA)).isEmpty();
        assertThat(mugs(1).refunded(ADA)).isEmpty();
    }

    @Test
    void asksForItsRestockingUntilItIsAnswered() {
        var received = received();

        assertThat(received.askAgain().orElseThrow().restock()).isTrue();
        var done = received.restocked(new Restock.Done()).orElseThrow().goods();
        assertThat(done.askAgain()).isEmpty();
        assertThat(done.restocked(new Restock.Refused("late"))).isEmpty();
        assertThat(mugs(1).askAgain()).isEmpty();
    }

    static List<List<Decision>> nonsense() {
        return List.of(
                List.of(),
                List.of(new Decision(LAMP, 1, null)),
                List.of(new Decision(MUG, 3, null)),
                List.of(new Decision(MUG, -1, null)),
                List.of(new Decision(MUG, 0, "berlin")),
                List.of(new Decision(MUG, 1, null), new Decision(MUG, 1, null)),
                List.of(new Decision(MUG, 1, null), new Decision(LAMP, 1, null)));
    }

    @ParameterizedTest
    @MethodSource
    void nonsense(List<Decision> decisions) {
        assertThatThrownBy(() -> mugs(2).check(decisions)).isInstanceOf(ReceiptDoesNotFit.class);
    }

    @Test
    void whatIsOnItsWayCanNotBeSentAgainButWhatWasRefusedCan() {
        assertThat(deliveries().returnable()).isEqualTo(Map.of(LAMP, 1, MUG, 2));
        var underWay = deliveries(mugs(2));
        assertThat(underWay.returnable()).isEqualTo(Map.of(LAMP, 1));
        assertThatThrownBy(() -> underWay.sendBack(Map.of(MUG, 1, LAMP, 1)))
                .isInstanceOfSatisfying(
                        TooMany.class, no -> assertThat(no.skus()).containsExactly(MUG));
        var oneAccepted = mugs(2).receive(List.of(new Decision(MUG, 1, null)), MONEY, ADA, NOW);
        assertThat(deliveries(oneAccepted.orElseThrow().goods()).returnable())
                .isEqualTo(Map.of(LAMP, 1, MUG, 1));
        assertThatThrownBy(() -> deliveries().sendBack(Map.of(new Sku("TABLE"), 1)))
                .isInstanceOf(TooMany.class);
    }

    /** 114.00 of goods − 11.40 + 19.49 tax: a mug of 12.50 is worth 12.50 × 122.09 ÷ 114.00. */
    @Test
    void isPaidItsShareOfDiscountAndTax() {
        assertThat(deliveries().refundFor(List.of(new Decision(MUG, 1, null)))).isEqualTo(MONEY);
        assertThat(
                        deliveries()
                                .refundFor(
                                        List.of(
                                                new Decision(MUG, 2, null),
                                                new Decision(LAMP, 1, null))))
                .isEqualTo(TOTALS.total());
    }

    private static Return received() {
        return mugs(2).receive(List.of(new Decision(MUG, 2, "lyon")), MONEY, ADA, NOW)
                .orElseThrow()
                .goods();
    }

    private static Deliveries deliveries(Return... earlier) {
        return new Deliveries(LINES, TOTALS, List.of(earlier));
    }

    private static Return mugs(int quantity) {
        return new Return(
                new ReturnId(new UUID(1, 1)),
                new OrderId(new UUID(2, 2)),
                "EM-1",
                NOW,
                Reason.CHANGED_MIND,
                null,
                deliveries().sendBack(Map.of(MUG, quantity)),
                1,
                new ReturnStatus.Requested(),
                new Restock.Nothing());
    }
}
