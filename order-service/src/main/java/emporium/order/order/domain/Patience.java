package emporium.order.order.domain;

import java.time.Duration;

/**
 * How long an order waits for each answer.
 *
 * @param stock until an order without stock is rejected
 * @param payment until an order without authorization is rejected
 * @param reservation how long the stock is held for an order that goes no further
 * @param repeat until a command that must be carried out is sent again; doubles each time
 * @param repeatAtMost the longest pause between two repetitions
 */
public record Patience(
        Duration stock,
        Duration payment,
        Duration reservation,
        Duration repeat,
        Duration repeatAtMost) {

    Duration pauseAfter(int repeats) {
        var pause = repeat.multipliedBy(1L << Math.min(repeats, 16));
        return pause.compareTo(repeatAtMost) < 0 ? pause : repeatAtMost;
    }
}
