package emporium.order.order.application.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A message about an order.
 *
 * @param at when it was sent, or heard, here
 * @param sent by us, or else heard from another service
 * @param type as on the wire
 * @param id as on the wire: the same in every service's log
 * @param traceId of the trace it belongs to
 */
public record Exchanged(
        UUID orderId, Instant at, boolean sent, String type, UUID id, Optional<String> traceId) {}
