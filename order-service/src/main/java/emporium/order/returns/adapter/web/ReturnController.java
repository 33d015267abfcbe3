package emporium.order.returns.adapter.web;

import emporium.order.domain.Owner;
import emporium.order.domain.Sku;
import emporium.order.order.domain.OrderId;
import emporium.order.returns.application.RequestReturn;
import emporium.order.returns.application.ShowReturns;
import emporium.platform.web.idempotency.IdempotencyKeys;
import emporium.platform.web.idempotency.StoredAnswer;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
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
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/orders/{id}/returns")
class ReturnController {

    private final RequestReturn requestReturn;
    private final ShowReturns showReturns;
    private final IdempotencyKeys keys;
    private final JsonMapper json;

    ReturnController(
            RequestReturn requestReturn,
            ShowReturns showReturns,
            IdempotencyKeys keys,
            JsonMapper json) {
        this.requestReturn = requestReturn;
        this.showReturns = showReturns;
        this.keys = keys;
        this.json = json;
    }

    record LeftResponse(Sku sku, int quantity) {}

    record OverviewResponse(
            List<ReturnResponse> items, List<LeftResponse> returnable, @Nullable Instant until) {

        static OverviewResponse of(ShowReturns.Overview overview) {
            return new OverviewResponse(
                    overview.returns().stream().map(ReturnResponse::forOwner).toList(),
                    overview.returnable().entrySet().stream()
                            .map(left -> new LeftResponse(left.getKey(), left.getValue()))
                            .toList(),
                    overview.until().orElse(null));
        }
    }

    @GetMapping
    OverviewResponse show(Owner owner, @PathVariable UUID id) {
        return OverviewResponse.of(showReturns.show(new OrderId(id), owner));
    }

    /** Sent twice, it is one return: the key tells a repetition from a second wish. */
    @PostMapping
    ResponseEntity<String> request(
            Owner owner,
            @PathVariable UUID id,
            @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody ReturnRequest request) {
        var fingerprint = "return " + id + " " + json.writeValueAsString(request);
        return keys.once(owner.key(), key, fingerprint, () -> requested(owner, id, request))
                .toResponse();
    }

    private StoredAnswer requested(Owner owner, UUID id, ReturnRequest request) {
        var back =
                requestReturn.request(
                        new OrderId(id),
                        owner,
                        request.wanted(),
                        request.because(),
                        request.words());
        return new StoredAnswer(
                HttpStatus.CREATED.value(),
                Map.of(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE),
                json.writeValueAsString(ReturnResponse.forOwner(back)));
    }
}
