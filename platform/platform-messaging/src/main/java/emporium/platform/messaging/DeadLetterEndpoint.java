package emporium.platform.messaging;

import emporium.platform.messaging.DeadLetter.State;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** {@code GET} lists and shows, {@code POST} sends again or lets be. */
@Endpoint(id = "deadletters")
class DeadLetterEndpoint {

    private final DeadLetterDesk desk;

    DeadLetterEndpoint(DeadLetterDesk desk) {
        this.desk = desk;
    }

    @ReadOperation
    List<DeadLetter> list(@Nullable String state) {
        return state(state == null ? State.OPEN.name() : state).map(desk::list).orElse(List.of());
    }

    /** Null is "not found". */
    @ReadOperation
    @Nullable DeadLetter show(@Selector String id) {
        return id(id).flatMap(desk::find).orElse(null);
    }

    /**
     * Null, which is answered with 204, is "not found".
     *
     * @param state what becomes of it: {@code REPLAYED} or {@code DISCARDED}
     * @param by who wants it so
     */
    @WriteOperation
    @Nullable Closing close(
            @Selector String id, String state, @Nullable String by, @Nullable String because) {
        var wanted = state(state).filter(s -> s != State.OPEN);
        if (wanted.isEmpty()) {
            return null;
        }
        var closed =
                id(id).flatMap(letter ->
                        wanted.get() == State.REPLAYED
                                ? desk.replay(letter, by)
                                : desk.discard(letter, by, because));
        return closed.map(letter -> new Closing(true, letter))
                .or(() -> id(id).flatMap(desk::find).map(letter -> new Closing(false, letter)))
                .orElse(null);
    }

    private static Optional<State> state(String text) {
        try {
            return Optional.of(State.valueOf(text.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * @param done false if it was closed already, or is not all there
     */
    record Closing(boolean done, DeadLetter letter) {}
}
