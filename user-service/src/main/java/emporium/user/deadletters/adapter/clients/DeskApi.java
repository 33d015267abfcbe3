package emporium.user.deadletters.adapter.clients;

import emporium.user.deadletters.application.DeadLetter;
import emporium.user.deadletters.application.LetterId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What every service offers its operator. */
@HttpExchange("/actuator/deadletters")
interface DeskApi {

    @GetExchange
    List<Letter> list(@RequestParam("state") String state);

    @GetExchange("/{id}")
    Letter show(@PathVariable("id") UUID id);

    /** Null, with status 204, if there is no such letter: that is how an actuator says so here. */
    @PostExchange("/{id}")
    @Nullable Closing close(@PathVariable("id") UUID id, @RequestBody Map<String, String> wish);

    record Closing(boolean done, Letter letter) {}

    record Letter(
            UUID id,
            String consumer,
            String topic,
            String key,
            String type,
            UUID messageId,
            String reason,
            int attempts,
            Instant at,
            boolean complete,
            DeadLetter.State state,
            @Nullable Instant closedAt,
            @Nullable String closedBy,
            @Nullable String closedBecause,
            String body) {

        DeadLetter of(String service) {
            return new DeadLetter(
                    new LetterId(service, id),
                    consumer,
                    topic,
                    key,
                    type,
                    messageId,
                    reason,
                    attempts,
                    at,
                    complete,
                    state,
                    closedAt,
                    closedBy,
                    closedBecause,
                    body);
        }
    }
}
