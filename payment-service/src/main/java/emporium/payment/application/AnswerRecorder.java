package emporium.payment.application;

import emporium.platform.outbox.Causes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Collects answers while the previous ones are being written, and writes them together. What is
 * lost here, because the process dies or the database is away, is asked again when its lease ends.
 */
@Component
class AnswerRecorder implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AnswerRecorder.class);
    private static final int MOST = 100;

    /** After quiet an answer is written at once; in a crowd they come together in the meantime. */
    private static final Duration BREATH = Duration.ofMillis(5);

    private final LinkedBlockingQueue<Answered> answers = new LinkedBlockingQueue<>();
    private final ObjectProvider<RecordAnswers> recordAnswers;
    private volatile boolean running;
    private @Nullable Thread thread;

    /** Later than this is looked up late: recording sends new errands, and they come back here. */
    AnswerRecorder(ObjectProvider<RecordAnswers> recordAnswers) {
        this.recordAnswers = recordAnswers;
    }

    void add(Answered answered) {
        answers.add(answered);
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofVirtual().name("answer-recorder").start(this::run);
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (thread != null) {
            join(thread);
            thread = null;
        }
    }

    /** Stops after everyone who still has something to record. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running || !answers.isEmpty()) {
            try {
                var first = answers.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    var batch = new ArrayList<Answered>();
                    batch.add(first);
                    answers.drainTo(batch, MOST - 1);
                    record(batch);
                    Thread.sleep(BREATH);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** If they cannot be written together, each gets its own try. */
    private void record(List<Answered> batch) {
        try {
            Causes.during(traces(batch), () -> recordAnswers.getObject().record(batch));
        } catch (RuntimeException | Error e) {
            if (batch.size() > 1) {
                batch.forEach(answered -> record(List.of(answered)));
            } else {
                log.warn(
                        "An answer about the payment of {} was not recorded, it will be asked again: {}",
                        batch.getFirst().order(),
                        e.toString());
            }
        }
    }

    private static Map<String, String> traces(List<Answered> batch) {
        var traces = new HashMap<String, String>();
        for (var answered : batch) {
            if (answered.trace() != null) {
                traces.put(answered.order().value().toString(), answered.trace());
            }
        }
        return traces;
    }

    private static void join(Thread thread) {
        try {
            thread.join(5000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
