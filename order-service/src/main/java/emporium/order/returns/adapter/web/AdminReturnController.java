package emporium.order.returns.adapter.web;

import emporium.order.returns.application.ReceiveReturn;
import emporium.order.returns.application.Returns;
import emporium.order.returns.domain.ReturnException.NotFound;
import emporium.order.returns.domain.ReturnId;
import emporium.platform.web.Cursor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the staff does with what comes back. */
@RestController
@RequestMapping("/api/admin/returns")
class AdminReturnController {

    private static final String STATUSES = "REQUESTED|RECEIVED|REFUNDED|REFUND_REFUSED|CLOSED";

    private final Returns returns;
    private final ReceiveReturn receiveReturn;

    AdminReturnController(Returns returns, ReceiveReturn receiveReturn) {
        this.returns = returns;
        this.receiveReturn = receiveReturn;
    }

    record Page(List<ReturnResponse> items, @Nullable String next) {}

    @GetMapping
    Page list(
            @RequestParam(required = false) @Nullable @Pattern(regexp = STATUSES) String status,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        var oneMore = returns.ofAll(Optional.ofNullable(status), cursor(after), size + 1);
        var shown = oneMore.subList(0, Math.min(size, oneMore.size()));
        var next = oneMore.size() > size ? Cursor.encode(shown.getLast().id().toString()) : null;
        return new Page(shown.stream().map(ReturnResponse::forStaff).toList(), next);
    }

    @GetMapping("/{id}")
    ReturnResponse show(@PathVariable UUID id) {
        return ReturnResponse.forStaff(returns.find(new ReturnId(id)).orElseThrow(NotFound::new));
    }

    /** Needs no key: a return is received once, and the same again changes nothing. */
    @PostMapping("/{id}/receipt")
    ReturnResponse receive(@PathVariable UUID id, @Valid @RequestBody ReceiptRequest request) {
        return ReturnResponse.forStaff(
                receiveReturn.receive(new ReturnId(id), request.decisions()));
    }

    private static Optional<ReturnId> cursor(@Nullable String after) {
        if (after == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ReturnId(UUID.fromString(Cursor.decode(after).getFirst())));
        } catch (IllegalArgumentException e) {
            throw new Cursor.BadCursor();
        }
    }
}
