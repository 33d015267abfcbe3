package emporium.payment.application;

import emporium.payment.domain.OrderId;
import emporium.payment.domain.Payment;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The payments, and which of them wait for a call to the provider. */
public interface Payments {

    /**
     * How a payment is put away.
     *
     * @param due when somebody else may take up its outstanding call; null when there is none
     * @param attempts how often that call has been taken up
     * @param trace of what was asked for; null leaves what is known
     */
    record Filed(
            Payment before,
            Payment payment,
            @Nullable Instant due,
            int attempts,
            @Nullable String trace) {

        /** The same call is outstanding as before: who has it, keeps it. */
        public boolean keepsItsCall() {
            return before.outstanding().equals(payment.outstanding());
        }
    }

    /** All of them, absent ones too, locked until the transaction ends. */
    Map<OrderId, Payment> lock(Collection<OrderId> orders);

    void file(List<Filed> filed);

    /** Takes up to {@code size} due calls; nobody else gets them before {@code until}. */
    List<Errand> takeDue(int size, Instant now, Instant until);

    /** Takes only what has passed its deadline, which needs no answer from the provider. */
    List<Errand> takeOverdue(int size, Instant now, Instant until);

    void postpone(Map<OrderId, Instant> due);

    /** An outstanding call is due now, whatever was planned. */
    void hurry(Collection<OrderId> orders, Instant now);
}
