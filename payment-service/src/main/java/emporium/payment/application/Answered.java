package emporium.payment.application;

import emporium.payment.domain.OrderId;
import emporium.payment.domain.ProviderAnswer;
import emporium.payment.domain.ProviderCall;
import org.jspecify.annotations.Nullable;

/**
 * What came of an errand.
 *
 * @param trace that the call was a part of, if it is known
 */
record Answered(
        OrderId order,
        ProviderCall call,
        ProviderAnswer answer,
        int attempt,
        @Nullable String trace) {}
