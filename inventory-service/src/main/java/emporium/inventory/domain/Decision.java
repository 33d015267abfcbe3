package emporium.inventory.domain;

import java.util.List;
import java.util.Optional;

/** What one command leads to: the holding as it is now, what moves, and what the order is told. */
record Decision(Holding holding, List<Movement> movements, Optional<Answer> answer) {

    Decision {
        movements = List.copyOf(movements);
    }

    static Decision nothing(Holding holding) {
        return new Decision(holding, List.of(), Optional.empty());
    }

    /** The answer given before, or the news that there is nothing to do. */
    static Decision say(Holding holding, Answer answer) {
        return new Decision(holding, List.of(), Optional.of(answer));
    }

    static Decision move(Holding holding, List<Movement> movements, Answer answer) {
        return new Decision(holding, movements, Optional.of(answer));
    }
}
