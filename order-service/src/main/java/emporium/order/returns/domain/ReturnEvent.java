package emporium.order.returns.domain;

import emporium.order.domain.Customer;

/** What happened to a return. Those that are told name whom it concerns. */
public sealed interface ReturnEvent {

    record Requested(Customer customer) implements ReturnEvent {}

    record Received(Customer customer) implements ReturnEvent {}

    record Refunded(Customer customer) implements ReturnEvent {}

    /** Something was written down that nobody else needs to know of. */
    record Noted() implements ReturnEvent {}
}
