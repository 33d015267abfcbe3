package emporium.user.deadletters.application;

import emporium.user.deadletters.application.DeadLetter.State;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every service that takes messages has one, and is the only one who can send its letters again.
 */
public interface Desks {

    Overview list(State state);

    /** Empty if there is no such service or no such letter there. */
    Optional<DeadLetter> find(LetterId id);

    /**
     * Empty if there is no such letter.
     *
     * @param state what becomes of it
     */
    Optional<Closing> close(LetterId id, State state, String by, @Nullable String because);

    /**
     * The oldest first.
     *
     * @param unavailable who did not answer: what lies there is not known
     */
    record Overview(List<DeadLetter> letters, List<String> unavailable) {

        public Overview {
            letters = List.copyOf(letters);
            unavailable = List.copyOf(unavailable);
        }
    }

    /**
     * @param done false if it was closed before, or cannot be sent again
     */
    record Closing(boolean done, DeadLetter letter) {}
}
