package emporium.order.order.adapter.web;

import emporium.order.domain.Money;
import emporium.order.order.application.CancelOrder;
import emporium.order.order.application.FulfilOrder;
import emporium.order.order.application.OrderViews;
import emporium.order.order.application.RefundOrder;
import emporium.order.order.domain.Order;
import emporium.order.order.domain.OrderId;
import emporium.order.order.domain.Shipment;
import emporium.platform.security.Caller;
import emporium.platform.web.idempotency.IdempotencyKeys;
import emporium.platform.web.idempotency.StoredAnswer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What only the staff may do to an order. */
@RestController
@RequestMapping("/api/admin/orders")
class AdminOrderController {

    private final OrderViews views;
    private final FulfilOrder fulfilOrder;
    private final RefundOrder refundOrder;
    private final CancelOrder cancelOrder;
    private final IdempotencyKeys keys;
    private final JsonMapper json;

    AdminOrderController(
            OrderViews views,
            FulfilOrder fulfilOrder,
            RefundOrder refundOrder,
            CancelOrder cancelOrder,
            IdempotencyKeys keys,
            JsonMapper json) {
        this.views = views;
        this.fulfilOrder = fulfilOrder;
        this.refundOrder = refundOrder;
        this.cancelOrder = cancelOrder;
        this.keys = keys;
        this.json = json;
    }

    record ShipmentRequest(
            @NotBlank @Size(max = 60) String carrier,
            @NotBlank @Size(max = 60) String trackingNumber) {}

    record RefundRequest(@Nullable Money amount, @NotBlank @Size(max = 200) String reason) {}

    @PostMapping("/{id}/shipment")
    StaffOrder ship(@PathVariable UUID id, @Valid @RequestBody ShipmentRequest request) {
        var shipment = new Shipment(request.carrier(), request.trackingNumber());
        return response(fulfilOrder.ship(new OrderId(id), shipment));
    }

    @PostMapping("/{id}/delivery")
    StaffOrder deliver(@PathVariable UUID id) {
        return response(fulfilOrder.deliver(new OrderId(id)));
    }

    @PostMapping("/{id}/cancellation")
    StaffOrder cancel(@PathVariable UUID id) {
        return response(cancelOrder.cancelForStaff(new OrderId(id)));
    }

    /** Money that goes twice is gone: the key tells a repetition from a second refund. */
    @PostMapping("/{id}/refund")
    ResponseEntity<String> refund(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody RefundRequest request) {
        var fingerprint = "refund " + id + " " + json.writeValueAsString(request);
        return keys.once("staff:" + caller.id(), key, fingerprint, () -> refunded(id, request))
                .toResponse();
    }

    private StoredAnswer refunded(UUID id, RefundRequest request) {
        var part = Optional.ofNullable(request.amount());
        var order = refundOrder.refund(new OrderId(id), part, request.reason());
        return new StoredAnswer(
                HttpStatus.ACCEPTED.value(),
                Map.of(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE),
                json.writeValueAsString(response(order)));
    }

    private StaffOrder response(Order order) {
        return StaffOrder.of(order, views.timeline(order.id()));
    }
}
