package emporium.platform.config.bus;

import emporium.platform.config.bus.BusMessage.Answer;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.util.MimeType;

/** {@code POST} to any instance refreshes all, {@code GET} with its id tells who has. */
@WebEndpoint(id = "busrefresh")
class BusRefreshEndpoint {

    private static final Logger log = LoggerFactory.getLogger(BusRefreshEndpoint.class);
    private static final MimeType PROBLEM = MimeType.valueOf("application/problem+json");

    private final RefreshBus bus;
    private final Rounds rounds;

    BusRefreshEndpoint(RefreshBus bus, Rounds rounds) {
        this.bus = bus;
        this.rounds = rounds;
    }

    @WriteOperation
    WebEndpointResponse<?> refreshAll() throws InterruptedException {
        return tell("");
    }

    @WriteOperation
    WebEndpointResponse<?> refreshInstancesOf(@Selector String service)
            throws InterruptedException {
        return tell(service);
    }

    /** Null is "not found": unknown, or too long ago. */
    @ReadOperation
    @Nullable Round answers(@Selector String id) {
        return rounds.answersTo(id).map(answers -> new Round(id, answers)).orElse(null);
    }

    record Round(String id, List<Answer> answers) {}

    private WebEndpointResponse<?> tell(String service) throws InterruptedException {
        try {
            return new WebEndpointResponse<>(Map.of("id", bus.tell(service)));
        } catch (KafkaException away) {
            log.warn("Could not tell others to refresh: {}", away.getMessage());
            return new WebEndpointResponse<>(
                    Map.of(
                            "title",
                            "The broker does not answer",
                            "status",
                            503,
                            "detail",
                            "Nobody was told. POST /actuator/refresh to each instance works without it."),
                    503,
                    PROBLEM);
        }
    }
}
