package emporium.payment.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import emporium.payment.domain.Money;
import emporium.payment.domain.OrderId;
import emporium.payment.domain.Payment;
import emporium.payment.domain.PaymentId;
import emporium.payment.domain.PaymentStatus;
import emporium.payment.domain.PaymentToken;
import emporium.payment.domain.ProviderAnswer;
import emporium.payment.domain.Reference;
import emporium.payment.domain.Terms;
import emporium.platform.outbox.TraceCarrier;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class CouriersTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final OrderId ORDER = new OrderId(UUID.randomUUID());
    private static final Terms TERMS =
            new Terms(new PaymentId(UUID.randomUUID()), "N-1", Money.parse("5.00", "EUR"));
    private static final ProviderAnswer HELD = new ProviderAnswer.Held(new Reference("ch_1"));

    private final InMemoryProvider provider = new InMemoryProvider();
    private final List<Answered> recorded = new CopyOnWriteArrayList<>();
    private final Couriers couriers =
            new Couriers(
                    provider,
                    new AnswerRecorder(
                            new StaticListableBeanFactory().getBeanProvider(RecordAnswers.class)) {
                        @Override
                        void add(Answered answered) {
                            recorded.add(answered);
                        }
                    },
                    new WithinTrace(),
                    Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void open() {
        couriers.start();
    }

    @Test
    void asksAtOnceTheFirstTime() {
        provider.answer = HELD;
        send(requested(NOW.plusSeconds(30)), 1);

        assertThat(answers()).containsExactly(HELD);
        assertThat(provider.asked).containsExactly("ask Authorize");
    }

    @Test
    void looksForTheResultOfAnEarlierTryBeforeAskingAgain() {
        var payment = requested(NOW.plusSeconds(30));
        provider.known.put(payment.outstanding().orElseThrow().key(), HELD);
        send(payment, 2);

        assertThat(answers()).containsExactly(HELD);
        assertThat(provider.asked).containsExactly("find");
    }

    @Test
    void asksAgainWhatTheProviderHasNeverHeardOf() {
        provider.answer = HELD;
        send(requested(NOW.plusSeconds(30)), 2);

        assertThat(answers()).containsExactly(HELD);
        assertThat(provider.asked).containsExactly("find", "ask Authorize");
    }

    @Test
    void asksNothingAfterTheDeadline() {
        send(requested(NOW), 2);

        assertThat(answers()).containsExactly(new ProviderAnswer.Unknown());
        assertThat(provider.asked).isEmpty();
    }

    @Test
    void leavesAnErrandWhoseLeaseIsAllButOverToOthers() {
        couriers.send(
                List.of(new Errand(requested(NOW.plusSeconds(30)), 1, NOW.plusSeconds(2), null)));

        await().until(() -> couriers.room() == 192);
        assertThat(recorded).isEmpty();
        assertThat(provider.asked).isEmpty();
    }

    @Test
    void theAnswerBelongsToTheTraceOfTheErrand() {
        couriers.send(
                List.of(
                        new Errand(
                                requested(NOW.plusSeconds(30)),
                                1,
                                NOW.plusSeconds(10),
                                "00-trace")));

        await().until(() -> couriers.room() == 192);
        assertThat(recorded).extracting(Answered::trace).containsExactly("00-trace");
    }

    @Test
    void takesNoMoreThanItCanCarry() {
        for (int i = 0; i < 192; i++) {
            assertThat(couriers.reserve()).isTrue();
        }
        assertThat(couriers.reserve()).isFalse();
        assertThat(couriers.room()).isZero();
    }

    @Test
    void takesNothingWhileTheProviderIsAwayOrAfterTheEnd() {
        provider.worthAsking = false;
        assertThat(couriers.reserve()).isFalse();
        provider.worthAsking = true;
        couriers.stop();
        assertThat(couriers.reserve()).isFalse();
        assertThat(couriers.room()).isZero();
    }

    private List<ProviderAnswer> answers() {
        await().until(() -> couriers.room() == 192);
        return recorded.stream().map(Answered::answer).toList();
    }

    private void send(Payment payment, int attempt) {
        couriers.send(List.of(new Errand(payment, attempt, NOW.plusSeconds(10), null)));
    }

    /** Remembers what is being continued. */
    private static final class WithinTrace implements TraceCarrier {

        private final ScopedValue<String> trace = ScopedValue.newInstance();

        @Override
        public @Nullable String current() {
            return trace.isBound() ? trace.get() : null;
        }

        @Override
        public <T, E extends Exception> T continuing(
                @Nullable String trace, String span, Work<T, E> work) throws E {
            return trace == null
                    ? work.run()
                    : ScopedValue.where(this.trace, trace).<T, E>call(work::run);
        }
    }

    private static Payment requested(Instant deadline) {
        return new Payment(
                ORDER,
                new PaymentStatus.Requested(TERMS, new PaymentToken("tok_ok"), deadline),
                List.of());
    }
}
