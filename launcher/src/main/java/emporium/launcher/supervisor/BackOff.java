package emporium.launcher.supervisor;

import java.time.Duration;

/**
 * The pause before a process is started again: short after one death, longer when it keeps dying.
 */
record BackOff(Duration first, Duration longest) {

    static final BackOff DEFAULT = new BackOff(Duration.ofMillis(500), Duration.ofSeconds(20));

    Duration before(int deathsInARow) {
        var doublings = Math.clamp(deathsInARow - 1L, 0, 16);
        var pause = first.multipliedBy(1L << doublings);
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
