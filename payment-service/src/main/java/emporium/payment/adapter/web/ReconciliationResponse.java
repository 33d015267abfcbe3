package emporium.payment.adapter.web;

import emporium.payment.application.Reconcile;
import emporium.payment.application.Standing;
import java.util.List;
import java.util.UUID;

/** Amounts in minor units, as the books have them. */
record ReconciliationResponse(int agreeing, List<Difference> differences) {

    record Difference(UUID orderId, Standing ours, Standing provider) {}

    static ReconciliationResponse of(Reconcile.Result result) {
        return new ReconciliationResponse(
                result.agreeing(),
                result.differences().stream()
                        .map(d -> new Difference(d.order().value(), d.ours(), d.theirs()))
                        .toList());
    }
}
