package emporium.order.order.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.PriorityQueue;

/** A clock that jumps from one planned event to the next. */
final class VirtualTime extends Clock {

    private record Planned(long at, long order, Runnable action) {}

    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

    private final PriorityQueue<Planned> plan =
            new PriorityQueue<>((a, b) ->
                    a.at != b.at ? Long.compare(a.at, b.at) : Long.compare(a.order, b.order));
    private long now;
    private long planned;

    void in(long millis, Runnable action) {
        plan.add(new Planned(now + millis, planned++, action));
    }

    /** False when nothing is left to happen. */
    boolean step() {
        var next = plan.poll();
        if (next == null) {
            return false;
        }
        now = next.at;
        next.action.run();
        return true;
    }

    Duration elapsed() {
        return Duration.ofMillis(now);
    }

    @Override
    public Instant instant() {
        return START.plusMillis(now);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
