package emporium.order.order.domain;

/** An answer an order waits for. Each stands for the command that asks for it. */
public enum Awaited {
    STOCK_RESERVED,
    PAYMENT_AUTHORIZED,
    STOCK_COMMITTED,
    PAYMENT_CAPTURED,
    STOCK_RELEASED,
    /** Voided or refunded in full: no money of this order's is with us. */
    PAYMENT_ENDED,
    REFUNDS
}
