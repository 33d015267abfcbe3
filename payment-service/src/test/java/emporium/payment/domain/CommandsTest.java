package emporium.payment.domain;

import static emporium.payment.domain.Samples.DEADLINE;
import static emporium.payment.domain.Samples.ID;
import static emporium.payment.domain.Samples.NOW;
import static emporium.payment.domain.Samples.ORDER;
import static emporium.payment.domain.Samples.TOKEN;
import static emporium.payment.domain.Samples.captureRefused;
import static emporium.payment.domain.Samples.captured;
import static emporium.payment.domain.Samples.eur;
import static emporium.payment.domain.Samples.everyState;
import static emporium.payment.domain.Samples.in;
import static emporium.payment.domain.Samples.requested;
import static emporium.payment.domain.Samples.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {

    private static final RefundId REFUND = new RefundId(new UUID(3, 3));

    private static final Map<String, PaymentCommand> COMMANDS =
            Map.of(
                    "authorize",
                    new PaymentCommand.Authorize(ORDER, "N-1", eur(1000), TOKEN, DEADLINE),
                    "capture",
                    new PaymentCommand.Capture(ORDER),
                    "again",
                    new PaymentCommand.CaptureAgain(ORDER),
                    "void",
                    new PaymentCommand.End(ORDER, "order-cancelled"),
                    "refund",
                    new PaymentCommand.RefundPart(ORDER, REFUND, eur(400), "returned"));

    /** The whole table: every command in every state. */
    @ParameterizedTest(name = "{0} × {1} → {2}")
    @CsvSource(
            textBlock =
                    """
                    absent,     authorize, Requested
                    absent,     capture,   Absent
                    absent,     void,      Barred +Voided
                    absent,     refund,    Absent +RefundRefused
                    barred,     authorize, Barred +Declined
                    barred,     capture,   Barred
                    barred,     void,      Barred +Voided
                    barred,     refund,    Barred +RefundRefused
                    requested,  authorize, Requested
                    requested,  capture,   Requested
                    requested,  void,      Cancelling
                    requested,  refund,    Requested +RefundRefused
                    authorized, authorize, Authorized +Authorized
                    authorized, capture,   Capturing
                    authorized, void,      Voiding
                    authorized, refund,    Authorized +RefundRefused
                    capturing,  authorize, Capturing
                    capturing,  capture,   Capturing
                    capturing,  void,      Capturing refund 1000
                    capturing,  refund,    Capturing refund 400
                    capture refused, authorize, CaptureRefused +CaptureRefused
                    capture refused, capture,   CaptureRefused +CaptureRefused
                    capture refused, again,     Capturing
                    capture refused, void,      Voiding
                    capture refused, refund,    CaptureRefused +RefundRefused
                    captured,   authorize, Captured +Captured
                    captured,   capture,   Captured +Captured
                    captured,   void,      Captured refund 1000
                    captured,   refund,    Captured refund 400
                    voiding,    authorize, Voiding
                    voiding,    capture,   Voiding
                    voiding,    void,      Voiding
                    voiding,    refund,    Voiding +RefundRefused
                    cancelling, authorize, Cancelling
                    cancelling, capture,   Cancelling
                    cancelling, void,      Cancelling
                    cancelling, refund,    Cancelling +RefundRefused
                    given up,   authorize, GivenUp +Declined
                    given up,   capture,   GivenUp
                    given up,   void,      Cancelling
                    given up,   refund,    GivenUp +RefundRefused
                    voided,     authorize, Voided +Voided
                    voided,     capture,   Voided
                    voided,     void,      Voided +Voided
                    voided,     refund,    Voided +RefundRefused
                    declined,   authorize, Declined +Declined
                    declined,   capture,   Declined
                    declined,   void,      Declined +Voided
                    declined,   refund,    Declined +RefundRefused
                    """)
    void everyCommandInEveryState(String state, String command, String expected) {
        var payment = everyState().get(state);

        assertThat(told(on(payment, COMMANDS.get(command)))).isEqualTo(expected);
    }

    @Test
    void onlyARefusedCaptureIsAskedForAgain() {
        for (var state : everyState().entrySet()) {
            assertThat(on(state.getValue(), COMMANDS.get("again")).changesNothing())
                    .as(state.getKey())
                    .isEqualTo(!state.getKey().equals("capture refused"));
        }
    }

    @Test
    void askingAgainHasAKeyOfItsOwnForTheProviderRemembersItsRefusals() {
        var first = on(everyState().get("authorized"), COMMANDS.get("capture")).payment();
        var again = on(captureRefused(), COMMANDS.get("again")).payment();

        assertThat(key(first)).isEqualTo(ORDER + ":capture");
        assertThat(key(again)).isEqualTo(ORDER + ":capture:1");
    }

    private static String key(Payment payment) {
        return payment.outstanding().orElseThrow().key().value();
    }

    @Test
    void noCommandBooksAnything() {
        for (var payment : everyState().values()) {
            for (var command : COMMANDS.values()) {
                assertThat(on(payment, command).bookings()).isEmpty();
            }
        }
    }

    @Test
    void declinesAtOnceWhatHasNoTimeLeft() {
        var late = new PaymentCommand.Authorize(ORDER, "N-1", eur(1000), TOKEN, NOW);

        assertThat(on(Payment.absent(ORDER), late).events())
                .containsExactly(new PaymentEvent.Declined(ORDER, "deadline-passed"));
    }

    @Test
    void declinesWhatCostsNothing() {
        var free = new PaymentCommand.Authorize(ORDER, "N-1", eur(0), TOKEN, DEADLINE);

        assertThat(on(Payment.absent(ORDER), free).events())
                .containsExactly(new PaymentEvent.Declined(ORDER, "invalid-amount"));
    }

    @Test
    void refundsUnderWayCountAsGiven() {
        var payment = captured(open(1, 700));

        assertThat(told(on(payment, refund(2, 300)))).isEqualTo("Captured refund 700 refund 300");
        assertThat(told(on(payment, refund(2, 301))))
                .isEqualTo("Captured refund 700 +RefundRefused");
    }

    @Test
    void aRefusedRefundLeavesItsMoneyToOthers() {
        var refused = open(1, 700).with(new Refund.Status.Refused("provider-refused"));

        assertThat(told(on(captured(refused), refund(2, 1000)))).isEqualTo("Captured refund 1000");
    }

    @Test
    void aRefundIsAnsweredAgainNotMadeAgain() {
        var done = captured(open(1, 400).with(new Refund.Status.Done()));

        assertThat(told(on(done, refund(1, 400)))).isEqualTo("Captured +Refunded");
        assertThat(told(on(done, refund(1, 500)))).isEqualTo("Captured +RefundRefused");
        assertThat(told(on(captured(open(1, 400)), refund(1, 400))))
                .isEqualTo("Captured refund 400");
    }

    @Test
    void refusesAmountsThatAreNone() {
        for (var amount : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
            assertThat(told(on(captured(), refund(1, amount))))
                    .isEqualTo("Captured +RefundRefused");
        }
    }

    @Test
    void aVoidGivesBackOnlyWhatIsLeft() {
        var payment = captured(open(1, 300).with(new Refund.Status.Done()), open(2, 200));

        assertThat(told(on(payment, COMMANDS.get("void"))))
                .isEqualTo("Captured refund 200 refund 500");
    }

    @Test
    void aSecondVoidGivesNothingBackTwice() {
        var once = on(captured(), COMMANDS.get("void")).payment();

        assertThat(told(on(once, COMMANDS.get("void")))).isEqualTo("Captured refund 1000");
    }

    @Test
    void whatIsOutstandingFollowsFromTheState() {
        assertThat(requested().outstanding().map(call -> call.key().value()))
                .contains(ORDER + ":authorize");
        assertThat(in(new PaymentStatus.Cancelling(Samples.TERMS, "x")).outstanding())
                .containsInstanceOf(ProviderCall.Cancel.class);
        assertThat(captured().outstanding()).isEmpty();
        assertThat(captured(open(1, 400)).outstanding())
                .containsInstanceOf(ProviderCall.GiveBack.class);
    }

    @Test
    void theMeansOfPaymentAreNeverShown() {
        assertThat(requested().toString()).doesNotContain("tok_ok");
        assertThat(requested().outstanding().toString()).doesNotContain("tok_ok");
        assertThat(COMMANDS.get("authorize").toString()).doesNotContain("tok_ok");
    }

    private static PaymentChange on(Payment payment, PaymentCommand command) {
        return payment.on(command, ID, NOW);
    }

    private static PaymentCommand refund(long id, long amount) {
        return new PaymentCommand.RefundPart(
                ORDER, new RefundId(new UUID(9, id)), eur(amount), "returned");
    }

    private static Refund open(long id, long amount) {
        return Refund.open(new RefundId(new UUID(9, id)), eur(amount), "returned");
    }
}
