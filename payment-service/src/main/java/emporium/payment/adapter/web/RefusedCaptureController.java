package emporium.payment.adapter.web;

import emporium.payment.application.CaptureAgain;
import emporium.payment.application.ReadPayments;
import emporium.payment.domain.OrderId;
import emporium.payment.domain.Payment;
import emporium.payment.domain.PaymentStatus.Captured;
import emporium.payment.domain.PaymentStatus.Capturing;
import emporium.platform.security.Caller;
import emporium.platform.web.Cursor;
import emporium.platform.web.problem.Problems;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For staff: money that the provider has promised and then refused to hand over. */
@RestController
@RequestMapping("/api/admin/payments")
class RefusedCaptureController {

    private static final Logger log = LoggerFactory.getLogger(RefusedCaptureController.class);

    private final ReadPayments payments;
    private final CaptureAgain captureAgain;

    RefusedCaptureController(ReadPayments payments, CaptureAgain captureAgain) {
        this.payments = payments;
        this.captureAgain = captureAgain;
    }

    record Page(List<PaymentResponse> items, @Nullable String next) {}

    @GetMapping("/refused-captures")
    Page refused(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        var found = payments.captureRefused(order(after), size + 1);
        var shown = found.subList(0, Math.min(size, found.size()));
        return new Page(
                shown.stream().map(PaymentResponse::of).toList(),
                found.size() > size ? Cursor.encode(shown.getLast().order().toString()) : null);
    }

    @PostMapping("/{order}/capture")
    ResponseEntity<?> captureAgain(Caller caller, @PathVariable UUID order) {
        var id = new OrderId(order);
        var payment = captureAgain.captureAgain(id);
        if (payment.isEmpty()) {
            return problem(HttpStatus.NOT_FOUND, "not-found", "There is no such payment.");
        }
        if (!isAskedFor(payment.get())) {
            return problem(
                    HttpStatus.CONFLICT,
                    "nothing-to-capture",
                    "Only money that the provider has refused can be asked for again.");
        }
        log.info("{} has the payment of {} captured again", caller.id(), order);
        return ResponseEntity.accepted().body(payments.of(id).map(PaymentResponse::of));
    }

    private static boolean isAskedFor(Payment payment) {
        return payment.status() instanceof Capturing || payment.status() instanceof Captured;
    }

    private static Optional<OrderId> order(@Nullable String cursor) {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new OrderId(UUID.fromString(Cursor.decode(cursor).getFirst())));
        } catch (IllegalArgumentException e) {
            throw new Cursor.BadCursor();
        }
    }

    private static ResponseEntity<ProblemDetail> problem(
            HttpStatus status, String slug, String detail) {
        return ResponseEntity.status(status).body(Problems.of(status, slug, detail));
    }
}
