package emporium.order.order.adapter.messaging;

import emporium.order.order.application.Heard;
import emporium.order.order.application.desk.Exchanged;
import emporium.order.order.application.desk.MessageLog;
import emporium.platform.messaging.Message;
import emporium.platform.outbox.Causes;
import emporium.platform.outbox.RawMessage;
import emporium.platform.outbox.Witness;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes down what is said and heard about orders, in the transaction of what it does. */
@Component
class OrderCorrespondence implements Witness {

    /** On these, the key is the order's id. */
    private static final Set<String> TOPICS =
            Set.of("orders.events", "inventory.commands", "payments.commands");

    /** Version, trace, span and flags, joined by dashes. */
    private static final int TRACE_BEGINS = 3;

    private static final int TRACE_ENDS = 35;

    private final MessageLog log;
    private final Clock clock;

    OrderCorrespondence(MessageLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void saw(List<RawMessage> messages) {
        var now = clock.instant();
        var aboutOrders = messages.stream().filter(m -> TOPICS.contains(m.topic())).toList();
        if (!aboutOrders.isEmpty()) {
            log.add(aboutOrders.stream().map(message -> sent(message, now)).toList());
        }
    }

    /**
     * @param heard what the messages say, in their order
     */
    void heard(List<Message> messages, List<Heard> heard) {
        var now = clock.instant();
        var entries = new ArrayList<Exchanged>();
        for (var i = 0; i < messages.size(); i++) {
            var message = messages.get(i);
            entries.add(
                    new Exchanged(
                            heard.get(i).orderId().value(),
                            now,
                            false,
                            message.type(),
                            message.id(),
                            traceId(Causes.of(message.key()))));
        }
        log.add(entries);
    }

    private static Exchanged sent(RawMessage message, Instant now) {
        return new Exchanged(
                UUID.fromString(message.key()),
                now,
                true,
                message.type(),
                message.id(),
                traceId(message.traceparent()));
    }

    private static Optional<String> traceId(@Nullable String traceparent) {
        return traceparent == null || traceparent.length() < TRACE_ENDS
                ? Optional.empty()
                : Optional.of(traceparent.substring(TRACE_BEGINS, TRACE_ENDS));
    }
}
