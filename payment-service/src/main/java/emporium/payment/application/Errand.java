package emporium.payment.application;

import emporium.payment.domain.Payment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call to the provider that this instance has taken up.
 *
 * @param attempt from the second on, the result of an earlier one may be there to be found
 * @param until afterwards it may be somebody else's
 * @param trace of what was asked for, if it is known
 */
public record Errand(Payment payment, int attempt, Instant until, @Nullable String trace) {}
