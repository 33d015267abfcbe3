package emporium.order.returns.application;

import emporium.order.domain.Customer;
import emporium.order.order.application.RefundNews;
import emporium.order.order.domain.Order;
import emporium.order.order.domain.OrderChange;
import emporium.order.order.domain.OrderEvent.RefundFailed;
import emporium.order.order.domain.OrderEvent.Refunded;
import emporium.order.returns.domain.Restock;
import emporium.order.returns.domain.Return;
import emporium.order.returns.domain.ReturnChange;
import emporium.order.returns.domain.ReturnId;
import emporium.platform.config.Live;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads returns to their end, by what payment and inventory answer and by the latter's silence. */
@Service
public class SettleReturns implements RefundNews {

    private final Returns returns;
    private final ReturnPost post;
    private final Live<ReturnSettings> settings;
    private final Clock clock;

    SettleReturns(Returns returns, ReturnPost post, Live<ReturnSettings> settings, Clock clock) {
        this.returns = returns;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
    }

    /** In the transaction of the orders' changes. A refund that is no return's is found nowhere. */
    @Override
    public void hear(List<OrderChange> changes) {
        var answers = new TreeMap<ReturnId, Function<Return, Optional<ReturnChange>>>();
        for (var change : changes) {
            if (change.event() instanceof Refunded(var refund)) {
                answers.put(new ReturnId(refund.id()), back -> back.refunded(who(change.order())));
            } else if (change.event() instanceof RefundFailed(var refund, var why)) {
                answers.put(new ReturnId(refund.id()), back -> back.refundRefused(why));
            }
        }
        decide(answers);
    }

    /** Safe to repeat. */
    @Transactional
    public void restocked(Map<ReturnId, Restock> answers) {
        var decisions = new TreeMap<ReturnId, Function<Return, Optional<ReturnChange>>>();
        answers.forEach((id, answer) -> decisions.put(id, back -> back.restocked(answer)));
        decide(decisions);
    }

    /**
     * Asks the inventory again where it has not answered.
     *
     * @return for how many returns
     */
    @Transactional
    public int sweep(int limit) {
        var now = clock.instant();
        var due = returns.lockDue(now, limit);
        keep(due.stream().flatMap(back -> back.askAgain().stream()).toList(), now);
        return due.size();
    }

    private void decide(Map<ReturnId, Function<Return, Optional<ReturnChange>>> answers) {
        if (answers.isEmpty()) {
            return;
        }
        var changes = new ArrayList<ReturnChange>();
        for (var back : returns.lock(answers.keySet())) {
            var decide = answers.get(back.id());
            if (decide != null) {
                decide.apply(back).ifPresent(changes::add);
            }
        }
        keep(changes, clock.instant());
    }

    private void keep(List<ReturnChange> changes, Instant now) {
        if (!changes.isEmpty()) {
            returns.save(changes, now.plus(settings.get().repeat()));
            post.send(changes, now);
        }
    }

    private static Customer who(Order order) {
        return order.purchase().customer();
    }
}
