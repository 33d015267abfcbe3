package emporium.inventory.application;

import emporium.inventory.domain.Answer;
import java.util.List;

/** Counts what orders were told, for the operators. */
public interface Tally {

    void count(List<Answer> answers);
}
