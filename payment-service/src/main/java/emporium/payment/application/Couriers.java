package emporium.payment.application;

import emporium.payment.domain.ProviderAnswer;
import emporium.payment.domain.ProviderCall;
import emporium.platform.outbox.TraceCarrier;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Carries questions to the provider and answers to the recorder: one virtual thread per errand, and
 * only so many at the provider at once.
 */
@Component
class Couriers implements SmartLifecycle {

    /** How long an errand is ours. Longer than everything before us in the queue can take. */
    static final Duration LEASE = Duration.ofSeconds(10);

    /** What is left of the lease when we start must be enough for the call. */
    private static final Duration CALL = Duration.ofSeconds(3);

    private static final int AT_ONCE = 64;
    private static final int MOST = 3 * AT_ONCE;

    private final PaymentProvider provider;
    private final AnswerRecorder recorder;
    private final TraceCarrier traces;
    private final Clock clock;
    private final Semaphore bulkhead = new Semaphore(AT_ONCE);
    private final AtomicInteger underway = new AtomicInteger();
    private volatile boolean open;

    Couriers(PaymentProvider provider, AnswerRecorder recorder, TraceCarrier traces, Clock clock) {
        this.provider = provider;
        this.recorder = recorder;
        this.traces = traces;
        this.clock = clock;
    }

    @Override
    public void start() {
        open = true;
    }

    /** Takes nothing new, and waits for those who are on their way. */
    @Override
    public void stop() {
        open = false;
        var patience = System.nanoTime() + CALL.toNanos();
        while (underway.get() > 0 && System.nanoTime() < patience) {
            LockSupport.parkNanos(10_000_000);
        }
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    /** After the listeners have stopped, before the recorder does. */
    @Override
    public int getPhase() {
        return 1;
    }

    int room() {
        return open ? Math.max(0, MOST - underway.get()) : 0;
    }

    /** A place for one errand, which must be sent or given back. */
    boolean reserve() {
        if (!open || !provider.isWorthAsking()) {
            return false;
        }
        if (underway.incrementAndGet() > MOST) {
            underway.decrementAndGet();
            return false;
        }
        return true;
    }

    /** For errands with a reserved place. They stay at home if the transaction does not commit. */
    void sendAfterCommit(List<Errand> errands) {
        if (errands.isEmpty()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        if (status == STATUS_COMMITTED) {
                            errands.forEach(Couriers.this::start);
                        } else {
                            underway.addAndGet(-errands.size());
                        }
                    }
                });
    }

    void send(List<Errand> errands) {
        underway.addAndGet(errands.size());
        errands.forEach(this::start);
    }

    private void start(Errand errand) {
        Thread.ofVirtual()
                .name("errand")
                .start(() -> {
                    try {
                        run(errand);
                    } finally {
                        underway.decrementAndGet();
                    }
                });
    }

    private void run(Errand errand) {
        var call = errand.payment().outstanding();
        if (call.isEmpty()) {
            return;
        }
        bulkhead.acquireUninterruptibly();
        try {
            if (clock.instant().plus(CALL).isBefore(errand.until())) {
                recorder.add(
                        traces.continuing(
                                errand.trace(),
                                "provider call",
                                () -> answered(errand, call.get())));
            }
        } finally {
            bulkhead.release();
        }
    }

    private Answered answered(Errand errand, ProviderCall call) {
        return new Answered(
                errand.payment().order(),
                call,
                answer(errand, call),
                errand.attempt(),
                traces.current());
    }

    private ProviderAnswer answer(Errand errand, ProviderCall call) {
        var now = clock.instant();
        if (errand.payment().deadline().filter(deadline -> !now.isBefore(deadline)).isPresent()) {
            return new ProviderAnswer.Unknown();
        }
        if (errand.attempt() > 1 && call instanceof ProviderCall.Authorize) {
            return provider.find(call.key()).orElseGet(() -> provider.ask(call));
        }
        return provider.ask(call);
    }
}
