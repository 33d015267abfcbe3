package emporium.inventory.adapter.web;

import emporium.inventory.application.AdjustStock;
import emporium.inventory.domain.Shelf;
import emporium.inventory.domain.Sku;
import emporium.platform.security.Caller;
import emporium.platform.web.idempotency.IdempotencyKeys;
import emporium.platform.web.idempotency.StoredAnswer;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
class AdjustmentController {

    /** The shelf after the adjustment. */
    record ShelfResponse(String sku, String warehouse, long onHand, long reserved, long available) {

        static ShelfResponse of(Shelf shelf) {
            return new ShelfResponse(
                    shelf.sku().value(),
                    shelf.warehouse(),
                    shelf.onHand(),
                    shelf.reserved(),
                    shelf.available());
        }
    }

    private final AdjustStock adjustStock;
    private final IdempotencyKeys keys;
    private final JsonMapper json;

    AdjustmentController(AdjustStock adjustStock, IdempotencyKeys keys, JsonMapper json) {
        this.adjustStock = adjustStock;
        this.keys = keys;
        this.json = json;
    }

    /** A count may be sent again as it is; a delta should come with an Idempotency-Key. */
    @PostMapping("/api/stock/{sku}/adjustments")
    ResponseEntity<String> adjust(
            @PathVariable @SkuFormat String sku,
            @Valid @RequestBody AdjustmentRequest request,
            @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key,
            Caller caller) {
        var adjustment = request.toAdjustment(new Sku(sku), caller.id());
        Supplier<StoredAnswer> adjusted = () -> answer(adjustStock.adjust(adjustment));
        var answer =
                key == null
                        ? adjusted.get()
                        : keys.once(caller.id(), key, fingerprint(sku, request), adjusted);
        return answer.toResponse();
    }

    private String fingerprint(String sku, AdjustmentRequest request) {
        return "adjust %s %s".formatted(sku, json.writeValueAsString(request));
    }

    private StoredAnswer answer(Shelf shelf) {
        return new StoredAnswer(
                HttpStatus.OK.value(),
                Map.of(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE),
                json.writeValueAsString(ShelfResponse.of(shelf)));
    }
}
