package emporium.order.order.adapter.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import emporium.order.domain.Owner;
import emporium.order.order.application.CancelOrder;
import emporium.order.order.application.OrderViews;
import emporium.order.order.application.PlaceOrder;
import emporium.order.order.domain.OrderException.NotFound;
import emporium.order.order.domain.OrderId;
import emporium.order.order.domain.PaymentToken;
import emporium.platform.web.idempotency.IdempotencyKeys;
import emporium.platform.web.idempotency.StoredAnswer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/orders")
class OrderController {

    private final PlaceOrder placeOrder;
    private final CancelOrder cancelOrder;
    private final OrderViews views;
    private final IdempotencyKeys keys;
    private final JsonMapper json;

    OrderController(
            PlaceOrder placeOrder,
            CancelOrder cancelOrder,
            OrderViews views,
            IdempotencyKeys keys,
            JsonMapper json) {
        this.placeOrder = placeOrder;
        this.cancelOrder = cancelOrder;
        this.views = views;
        this.keys = keys;
        this.json = json;
    }

    /** The answer is stored with the order, so that a repetition gets it again, to the byte. */
    @PostMapping
    ResponseEntity<String> place(
            Owner owner,
            @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody PlaceOrderRequest request) {
        var fingerprint = fingerprint(request);
        return keys.once(owner.key(), key, fingerprint, () -> placed(owner, request)).toResponse();
    }

    /** A hash, because fingerprints are stored and payment tokens are not. */
    private static String fingerprint(PlaceOrderRequest request) {
        var text = request.quoteId() + " " + request.paymentToken();
        return "place " + UUID.nameUUIDFromBytes(text.getBytes(UTF_8));
    }

    private StoredAnswer placed(Owner owner, PlaceOrderRequest request) {
        var order =
                placeOrder.place(
                        owner, request.quoteId(), new PaymentToken(request.paymentToken()));
        return new StoredAnswer(
                HttpStatus.ACCEPTED.value(),
                Map.of(
                        HttpHeaders.LOCATION,
                        "/api/orders/" + order.id(),
                        HttpHeaders.CONTENT_TYPE,
                        MediaType.APPLICATION_JSON_VALUE),
                json.writeValueAsString(OrderResponse.of(order)));
    }

    @GetMapping
    OrderPage list(
            Owner owner,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + OrderPage.DEFAULT_SIZE) @Min(1) @Max(100) int size) {
        return OrderPage.of(views.ofOwner(owner, OrderPage.after(after), size + 1), size);
    }

    @GetMapping("/{id}")
    OrderResponse show(Owner owner, @PathVariable UUID id) {
        var order = views.find(new OrderId(id), owner).orElseThrow(NotFound::new);
        return OrderResponse.of(order, views.timeline(order.id()));
    }

    @PostMapping("/{id}/cancellation")
    OrderResponse cancel(Owner owner, @PathVariable UUID id) {
        var order = cancelOrder.cancel(new OrderId(id), owner);
        return OrderResponse.of(order, views.timeline(order.id()));
    }
}
