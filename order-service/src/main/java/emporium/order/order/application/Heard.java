package emporium.order.order.application;

import emporium.order.order.domain.Answer;
import emporium.order.order.domain.OrderId;

/** An answer, and whose it is. */
public record Heard(OrderId orderId, Answer answer) {}
