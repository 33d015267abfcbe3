package emporium.order.order.application;

import java.time.Instant;
import java.util.UUID;

/** One step of an order's life, as it is told. */
public record TimelineEntry(UUID orderId, int version, Instant at, String state, String detail) {}
