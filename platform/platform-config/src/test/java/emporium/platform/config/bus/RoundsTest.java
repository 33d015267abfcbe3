package emporium.platform.config.bus;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.platform.config.bus.BusMessage.Answer;
import emporium.platform.config.bus.BusMessage.Refresh;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private final Rounds rounds = new Rounds();

    @Test
    void aRefreshIsBegunOnceAndItsAnswersAreKept() {
        assertThat(rounds.begin(refresh("1"))).isTrue();
        assertThat(rounds.begin(refresh("1"))).isFalse();
        rounds.add(answer("1"));
        rounds.add(answer("unheard of"));

        assertThat(rounds.answersTo("1")).contains(List.of(answer("1")));
        assertThat(rounds.answersTo("unheard of")).isEmpty();
    }

    @Test
    void onlyTheLatestAreRemembered() {
        for (int number = 1; number <= 1_000; number++) {
            rounds.begin(refresh(String.valueOf(number)));
        }
        assertThat(rounds.answersTo("980")).isEmpty();
        assertThat(rounds.answersTo("981")).isPresent();
    }

    private static Refresh refresh(String id) {
        return new Refresh(id, "", "gateway-1");
    }

    private static Answer answer(String id) {
        return new Answer(id, "gateway-1", List.of("a"), null);
    }
}
