package emporium.platform.config.bus;

import emporium.platform.config.bus.BusMessage.Answer;
import emporium.platform.config.bus.BusMessage.Refresh;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The latest refreshes and who has answered. Every instance hears all, so any can be asked. */
class Rounds {

    private static final int AT_MOST = 20;

    private final Map<String, List<Answer>> rounds =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, List<Answer>> eldest) {
                    return size() > AT_MOST;
                }
            };

    /** False when it was heard before. */
    synchronized boolean begin(Refresh refresh) {
        return rounds.putIfAbsent(refresh.id(), new ArrayList<>()) == null;
    }

    /** To a refresh from before this instance's time there is nothing to add. */
    synchronized void add(Answer answer) {
        rounds.computeIfPresent(
                answer.to(),
                (_, answers) -> {
                    answers.add(answer);
                    return answers;
                });
    }

    synchronized Optional<List<Answer>> answersTo(String id) {
        return Optional.ofNullable(rounds.get(id)).map(List::copyOf);
    }
}
