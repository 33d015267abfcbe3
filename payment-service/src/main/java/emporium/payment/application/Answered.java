package emporium.payment.application;

import emporium.payment.domain.OrderId;
import emporium.payment.domain.ProviderAnswer;
import emporium.payment.domain.ProviderCall;

/** What came of an errand. */
record Answered(OrderId order, ProviderCall call, ProviderAnswer answer, int attempt) {}
