package emporium.platform.config.bus;

import emporium.platform.config.bus.BusMessage.Answer;
import emporium.platform.config.bus.BusMessage.Refresh;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.context.refresh.ContextRefresher;
import org.springframework.context.SmartLifecycle;

/**
 * Listens for a refresh, refreshes, and says what came of it. The application's start does not wait
 * for the broker, and everything but the bus works without.
 */
class RefreshBus implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RefreshBus.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** By how much the clocks of two machines may differ. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final BusSettings self;
    private final BusTopic topic;
    private final ContextRefresher refresher;
    private final Rounds rounds;

    private volatile boolean running;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> reader;
    private @Nullable Thread thread;
    private long next = -1;
    private boolean away;

    RefreshBus(BusSettings self, BusTopic topic, ContextRefresher refresher, Rounds rounds) {
        this.self = self;
        this.topic = topic;
        this.refresher = refresher;
        this.rounds = rounds;
    }

    /**
     * Tells all, this instance among them.
     *
     * @return by which to ask for the answers
     * @throws KafkaException when the broker does not answer
     */
    String tell(String service) throws InterruptedException {
        var refresh = new Refresh(UUID.randomUUID().toString(), service, self.instance());
        topic.write(refresh);
        return refresh.id();
    }

    private void listen() {
        while (running) {
            try (var opened = topic.reader()) {
                reader = opened;
                seek(opened);
                said(false, "");
                while (running) {
                    take(opened.poll(PATIENCE));
                }
                opened.close(CloseOptions.timeout(PAUSE));
            } catch (WakeupException | InterruptedException | InterruptException stopped) {
                return;
            } catch (RuntimeException e) {
                said(true, String.valueOf(e.getMessage()));
                pause();
            } finally {
                reader = null;
            }
        }
    }

    /**
     * Where it was, or at what was said since this process began: it may have read its settings
     * just before they changed, and to read them once too often does no harm.
     */
    private void seek(KafkaConsumer<byte[], byte[]> opened) {
        if (next < 0) {
            var since = ManagementFactory.getRuntimeMXBean().getStartTime() - SKEW.toMillis();
            var found = opened.offsetsForTimes(Map.of(BusTopic.PARTITION, since));
            var first = found.get(BusTopic.PARTITION);
            next =
                    first == null
                            ? opened.endOffsets(List.of(BusTopic.PARTITION))
                                    .getOrDefault(BusTopic.PARTITION, 0L)
                            : first.offset();
        }
        opened.seek(BusTopic.PARTITION, next);
    }

    /** However often it was asked for meanwhile: once is enough. */
    private void take(ConsumerRecords<byte[], byte[]> records) throws InterruptedException {
        var wishes = new ArrayList<Refresh>();
        for (var said : records) {
            next = said.offset() + 1;
            switch (BusFormat.decode(said.value()).orElse(null)) {
                case Refresh refresh -> {
                    if (rounds.begin(refresh) && refresh.isFor(self.service())) {
                        wishes.add(refresh);
                    }
                }
                case Answer answer -> rounds.add(answer);
                case null ->
                        log.warn("Passed over what is no message of ours on {}", BusTopic.NAME);
            }
        }
        if (!wishes.isEmpty()) {
            refresh(wishes);
        }
    }

    private void refresh(List<Refresh> wishes) throws InterruptedException {
        List<String> changed = List.of();
        String problem = null;
        try {
            changed = refresher.refresh().stream().sorted().toList();
            log.info("Refreshed, as {} said: {}", wishes.getLast().from(), changed);
        } catch (RuntimeException e) {
            problem = "The settings could not be read; the old ones stay";
            log.warn("{}: {}", problem, e.getMessage());
        }
        var answers = new ArrayList<BusMessage>();
        for (var wish : wishes) {
            answers.add(new Answer(wish.id(), self.instance(), changed, problem));
        }
        try {
            topic.write(answers.toArray(BusMessage[]::new));
        } catch (KafkaException e) {
            log.warn("Refreshed, but could not say so: {}", e.getMessage());
        }
    }

    private void said(boolean nowAway, String why) {
        if (nowAway && !away) {
            log.warn("Not on the refresh bus, and keeps trying: {}", why);
        } else if (!nowAway && away) {
            log.info("On the refresh bus again");
        }
        away = nowAway;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            thread = Thread.ofPlatform().daemon().name("refresh-bus").start(this::listen);
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        var open = reader;
        if (open != null) {
            open.wakeup();
        } else if (thread != null) {
            thread.interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
