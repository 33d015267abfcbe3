package emporium.platform.messaging;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** {@code GET} lists and shows, {@code POST} sends again, {@code DELETE} lets be. */
@Endpoint(id = "deadletters")
class DeadLetterEndpoint {

    private final DeadLetterDesk desk;

    DeadLetterEndpoint(DeadLetterDesk desk) {
        this.desk = desk;
    }

    @ReadOperation
    List<DeadLetterDesk.DeadLetter> open() {
        return desk.open();
    }

    @ReadOperation
    DeadLetterDesk.@Nullable DeadLetter show(@Selector String id) {
        return byId(id, desk::find);
    }

    @WriteOperation
    DeadLetterDesk.@Nullable DeadLetter replay(@Selector String id) {
        return byId(id, desk::replay);
    }

    @DeleteOperation
    DeadLetterDesk.@Nullable DeadLetter discard(@Selector String id) {
        return byId(id, desk::discard);
    }

    /** Null is "not found". */
    private static DeadLetterDesk.@Nullable DeadLetter byId(
            String id, Function<UUID, Optional<DeadLetterDesk.DeadLetter>> action) {
        try {
            return action.apply(UUID.fromString(id)).orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
