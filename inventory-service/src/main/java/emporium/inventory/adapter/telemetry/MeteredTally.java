package emporium.inventory.adapter.telemetry;

import emporium.inventory.application.Tally;
import emporium.inventory.domain.Answer;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counted when it is true: after the commit. */
@Component
class MeteredTally implements Tally {

    private final MeterRegistry meters;

    MeteredTally(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void count(List<Answer> answers) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        answers.forEach(MeteredTally.this::count);
                    }
                });
    }

    private void count(Answer answer) {
        meters.counter("emporium.stock.answers", "answer", name(answer)).increment();
    }

    private static String name(Answer answer) {
        return switch (answer) {
            case Answer.Reserved _ -> "reserved";
            case Answer.Refused _ -> "refused";
            case Answer.Committed _ -> "committed";
            case Answer.Released(_, var restocked) -> restocked ? "restocked" : "released";
            case Answer.Returned _ -> "returned";
            case Answer.RestockRefused _ -> "restock-refused";
            case Answer.Expired _ -> "expired";
        };
    }
}
