package emporium.payment.domain;

import static emporium.payment.domain.Samples.DEADLINE;
import static emporium.payment.domain.Samples.NOW;
import static emporium.payment.domain.Samples.ORDER;
import static emporium.payment.domain.Samples.REFERENCE;
import static emporium.payment.domain.Samples.captured;
import static emporium.payment.domain.Samples.eur;
import static emporium.payment.domain.Samples.everyState;
import static emporium.payment.domain.Samples.in;
import static emporium.payment.domain.Samples.requested;
import static emporium.payment.domain.Samples.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {

    private static final RefundId REFUND = new RefundId(new UUID(3, 3));

    private static final Map<String, ProviderAnswer> ANSWERS = new LinkedHashMap<>();

    static {
        ANSWERS.put("held", new ProviderAnswer.Held(REFERENCE));
        ANSWERS.put("declined", new ProviderAnswer.Declined("card-declined"));
        ANSWERS.put("refused", new ProviderAnswer.Refused());
        ANSWERS.put("nothing held", new ProviderAnswer.NothingHeld());
        ANSWERS.put("taken", new ProviderAnswer.Taken());
        ANSWERS.put("not taken", new ProviderAnswer.NotTaken());
        ANSWERS.put("given back", new ProviderAnswer.GivenBack(REFUND));
        ANSWERS.put("not given back", new ProviderAnswer.NotGivenBack(REFUND, "provider-refused"));
        ANSWERS.put("unknown", new ProviderAnswer.Unknown());
        ANSWERS.put("announced", new ProviderAnswer.Announced());
    }

    /** Everything that changes something; {@link #everythingElseChangesNothing} has the rest. */
    @ParameterizedTest(name = "{0} × {1} → {2}")
    @CsvSource(
            textBlock =
                    """
                    requested,  held,           Authorized +Authorized
                    requested,  declined,       Declined +Declined
                    requested,  refused,        GivenUp +Declined
                    requested,  nothing held,   Declined +Declined
                    capturing,  taken,          Captured +Captured
                    capturing,  not taken,      Capturing
                    capture refused, taken,     Captured +Captured
                    voiding,    nothing held,   Voided +Voided
                    cancelling, nothing held,   Voided +Voided
                    given up,   nothing held,   Declined
                    voided,     announced,      Cancelling
                    declined,   announced,      GivenUp
                    """)
    void whatAnAnswerChanges(String state, String answer, String expected) {
        assertThat(told(on(everyState().get(state), answer))).isEqualTo(expected);
    }

    @Test
    void everythingElseChangesNothing() {
        var changing = 0;
        for (var state : everyState().entrySet()) {
            for (var answer : ANSWERS.keySet()) {
                var change = on(state.getValue(), answer);
                if (change.changesNothing()) {
                    assertThat(change.events()).isEmpty();
                    assertThat(change.bookings()).isEmpty();
                } else {
                    changing++;
                }
            }
        }
        assertThat(changing).isEqualTo(12);
    }

    @Test
    void givesUpWhatIsUnknownAtTheDeadline() {
        var unknown = new ProviderAnswer.Unknown();

        assertThat(requested().on(unknown, DEADLINE.minusMillis(1)).changesNothing()).isTrue();
        var givenUp = requested().on(unknown, DEADLINE);
        assertThat(told(givenUp)).isEqualTo("GivenUp +Declined");
        assertThat(givenUp.payment().outstanding()).containsInstanceOf(ProviderCall.Cancel.class);
    }

    @Test
    void aLateSuccessDoesNotBringBackWhatWasGivenUp() {
        for (var state : new String[] {"given up", "cancelling", "voided", "declined"}) {
            assertThat(on(everyState().get(state), "held").changesNothing()).as(state).isTrue();
        }
    }

    @Test
    void everyCentIsBookedOnce() {
        assertThat(entries(on(requested(), "held"))).containsExactly("authorize");
        assertThat(entries(on(everyState().get("capturing"), "taken")))
                .containsExactly("release", "capture");
        assertThat(entries(on(everyState().get("voiding"), "nothing held")))
                .containsExactly("release");
        assertThat(entries(on(everyState().get("cancelling"), "nothing held"))).isEmpty();
    }

    @Test
    void refundsAreBookedWhenTheProviderHasMadeThem() {
        var payment = captured(Refund.open(REFUND, eur(400), "returned"));
        var change = on(payment, "given back");

        assertThat(change.events())
                .containsExactly(
                        new PaymentEvent.Refunded(ORDER, Optional.of(REFUND), eur(400), eur(400)));
        assertThat(entries(change)).containsExactly("refund:" + REFUND.value());
        assertThat(on(change.payment(), "given back").changesNothing()).isTrue();
    }

    @Test
    void aRefundThatTheProviderRefusesIsRefused() {
        var payment = captured(Refund.open(REFUND, eur(400), "returned"));

        assertThat(told(on(payment, "not given back"))).isEqualTo("Captured +RefundRefused");
    }

    @Test
    void aCaptureIsGivenUpAfterTwelveRefusals() {
        var payment = everyState().get("capturing");
        for (int refusals = 1; refusals < 12; refusals++) {
            var change = on(payment, "not taken");
            assertThat(told(change)).isEqualTo("Capturing");
            assertThat(change.payment().outstanding()).isEqualTo(payment.outstanding());
            payment = change.payment();
        }

        var refused = on(payment, "not taken");

        assertThat(refused.payment()).isEqualTo(Samples.captureRefused());
        assertThat(refused.events())
                .containsExactly(
                        new PaymentEvent.CaptureRefused(ORDER, Samples.ID, "provider-refused"));
        assertThat(refused.payment().outstanding()).isEmpty();
        assertThat(refused.bookings()).isEmpty();
    }

    @Test
    void anotherRoundOfAskingHasTwelveRefusalsMore() {
        var payment = in(new PaymentStatus.Capturing(Samples.TERMS, REFERENCE, 12));
        for (int refusals = 13; refusals < 24; refusals++) {
            payment = on(payment, "not taken").payment();
        }

        assertThat(told(on(payment, "not taken"))).isEqualTo("CaptureRefused +CaptureRefused");
    }

    @Test
    void whoeverWantsARefusedCaptureBackGetsItsHoldLetGo() {
        var payment =
                in(
                        new PaymentStatus.Capturing(Samples.TERMS, REFERENCE, 0),
                        Refund.open(REFUND, eur(400), "returned"),
                        Refund.open(RefundId.ofVoid(ORDER), eur(600), "order-cancelled"));

        var change = on(payment, "not taken");

        assertThat(change.payment().status())
                .isEqualTo(new PaymentStatus.Voiding(Samples.TERMS, REFERENCE, "order-cancelled"));
        assertThat(change.events())
                .containsExactly(new PaymentEvent.RefundRefused(ORDER, REFUND, "not-captured"));
        assertThat(change.payment().refunds()).noneMatch(Refund::isOpen);
    }

    @Test
    void refundsWaitForTheCapture() {
        var payment =
                in(
                        new PaymentStatus.Capturing(Samples.TERMS, REFERENCE, 0),
                        Refund.open(REFUND, eur(400), "returned"));

        assertThat(payment.outstanding()).containsInstanceOf(ProviderCall.Capture.class);
        assertThat(on(payment, "taken").payment().outstanding())
                .containsInstanceOf(ProviderCall.GiveBack.class);
    }

    private static PaymentChange on(Payment payment, String answer) {
        return payment.on(ANSWERS.get(answer), NOW);
    }

    private static List<String> entries(PaymentChange change) {
        return change.bookings().stream().map(Booking::entry).toList();
    }
}
