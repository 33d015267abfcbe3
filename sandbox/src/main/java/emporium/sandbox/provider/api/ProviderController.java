package emporium.sandbox.provider.api;

import emporium.sandbox.provider.AuthorizationRequest;
import emporium.sandbox.provider.Authorizations;
import emporium.sandbox.provider.ChargeView;
import emporium.sandbox.provider.Settlements;
import emporium.sandbox.provider.ledger.JdbcCharges;
import emporium.sandbox.provider.ledger.JdbcMovements;
import emporium.sandbox.provider.ledger.MovementKind;
import emporium.sandbox.provider.ledger.ProviderException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The provider's API. Who may call it is decided by {@link ApiKeyFilter}. */
@RestController
@RequestMapping("/v1")
class ProviderController {

    private static final String KEY = "Idempotency-Key";

    private final Authorizations authorizations;
    private final Settlements settlements;
    private final JdbcCharges charges;
    private final JdbcMovements movements;

    ProviderController(
            Authorizations authorizations,
            Settlements settlements,
            JdbcCharges charges,
            JdbcMovements movements) {
        this.authorizations = authorizations;
        this.settlements = settlements;
        this.charges = charges;
        this.movements = movements;
    }

    record Amount(@Positive @Max(99_999_999_999L) long amount) {}

    record Cancellation(@NotBlank @Size(max = 255) String idempotencyKey) {}

    @PostMapping("/authorizations")
    @ResponseStatus(HttpStatus.CREATED)
    ChargeView authorize(
            @RequestHeader(KEY) @NotBlank @Size(max = 200) String key,
            @RequestBody @Valid AuthorizationRequest request) {
        return ChargeView.of(authorizations.authorize(key, request));
    }

    @GetMapping(path = "/authorizations", params = "idempotencyKey")
    ChargeView byKey(@RequestParam String idempotencyKey) {
        return ChargeView.of(
                charges.findByKey(idempotencyKey).orElseThrow(ProviderException.NotFound::new));
    }

    /** The books in the order they were written; start with no {@code after}. */
    @GetMapping(path = "/authorizations", params = "!idempotencyKey")
    List<ChargeView> books(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "500") @Min(1) @Max(1000) int size) {
        return charges.after(after, size).stream().map(ChargeView::of).toList();
    }

    @GetMapping("/authorizations/{reference}")
    ChargeView byReference(@PathVariable String reference) {
        return ChargeView.of(charges.get(reference));
    }

    @PostMapping("/authorizations/{reference}/captures")
    @ResponseStatus(HttpStatus.CREATED)
    MovementView capture(
            @PathVariable String reference,
            @RequestHeader(KEY) @NotBlank @Size(max = 200) String key,
            @RequestBody @Valid Amount body) {
        return move(key, MovementKind.CAPTURE, reference, body.amount());
    }

    @PostMapping("/authorizations/{reference}/voids")
    @ResponseStatus(HttpStatus.CREATED)
    MovementView release(
            @PathVariable String reference,
            @RequestHeader(KEY) @NotBlank @Size(max = 200) String key) {
        return move(key, MovementKind.VOID, reference, 0);
    }

    @PostMapping("/authorizations/{reference}/refunds")
    @ResponseStatus(HttpStatus.CREATED)
    MovementView refund(
            @PathVariable String reference,
            @RequestHeader(KEY) @NotBlank @Size(max = 200) String key,
            @RequestBody @Valid Amount body) {
        return move(key, MovementKind.REFUND, reference, body.amount());
    }

    @PostMapping("/cancellations")
    ChargeView cancel(@RequestBody @Valid Cancellation body) {
        return ChargeView.of(settlements.cancel(body.idempotencyKey()));
    }

    private MovementView move(String key, MovementKind kind, String reference, long amount) {
        return MovementView.of(movements.move(key, kind, reference, amount));
    }
}
