package emporium.order.order.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The answers an order waits for, how often it has asked again, and when it will lose patience. */
public record Waiting(Set<Awaited> answers, int repeats, Optional<Instant> until) {

    public static final Waiting FOR_NOTHING = new Waiting(Set.of(), 0, Optional.empty());

    public Waiting {
        answers = Set.copyOf(answers);
    }

    static Waiting forAnswers(Collection<Awaited> answers, Instant until) {
        return answers.isEmpty()
                ? FOR_NOTHING
                : new Waiting(Set.copyOf(answers), 0, Optional.of(until));
    }

    boolean isFor(Awaited answer) {
        return answers.contains(answer);
    }

    Waiting alsoFor(Awaited answer, Instant until) {
        var more = EnumSet.of(answer);
        more.addAll(answers);
        return forAnswers(more, until);
    }

    Waiting noLongerFor(Awaited answer) {
        var rest = EnumSet.copyOf(answers.isEmpty() ? EnumSet.of(answer) : answers);
        rest.remove(answer);
        return rest.isEmpty() ? FOR_NOTHING : new Waiting(rest, repeats, until);
    }

    Waiting again(Instant next) {
        return new Waiting(answers, repeats + 1, Optional.of(next));
    }
}
