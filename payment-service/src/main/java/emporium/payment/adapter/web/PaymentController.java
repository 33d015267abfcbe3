package emporium.payment.adapter.web;

import emporium.payment.application.ReadPayments;
import emporium.payment.application.Reconcile;
import emporium.payment.domain.OrderId;
import emporium.platform.web.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For staff, to read only: payments are changed by commands. */
@RestController
class PaymentController {

    private final ReadPayments payments;
    private final Reconcile reconcile;

    static final class NoPayment extends ProblemException {
        NoPayment() {
            super(HttpStatus.NOT_FOUND, "payment-not-found", "There is no such payment.");
        }
    }

    PaymentController(ReadPayments payments, Reconcile reconcile) {
        this.payments = payments;
        this.reconcile = reconcile;
    }

    /** At most one; none is not an error. */
    @GetMapping("/api/payments")
    List<PaymentResponse> payments(@RequestParam UUID order) {
        return payments.of(new OrderId(order)).stream().map(PaymentResponse::of).toList();
    }

    @GetMapping("/api/admin/payments/{order}")
    PaymentResponse payment(@PathVariable UUID order) {
        return payments.of(new OrderId(order)).map(PaymentResponse::of).orElseThrow(NoPayment::new);
    }

    @GetMapping("/api/payments/reconciliation")
    ReconciliationResponse reconciliation() {
        return ReconciliationResponse.of(reconcile.run());
    }
}
