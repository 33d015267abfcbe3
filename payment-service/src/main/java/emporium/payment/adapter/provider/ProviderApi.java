package emporium.payment.adapter.provider;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The provider's language: what we send it, and the few fields we read. */
final class ProviderApi {

    private ProviderApi() {}

    record AuthorizationRequest(
            long amount, String currency, String source, String order, String number) {

        /** Without the means of payment. */
        @Override
        public String toString() {
            return "AuthorizationRequest[order=" + order + "]";
        }
    }

    record AmountRequest(long amount) {}

    record CancellationRequest(String idempotencyKey) {}

    record Charge(@Nullable String id, @Nullable String status, @Nullable String declineReason) {}

    /** What came back, whatever its status. */
    record Reply(int status, Optional<Charge> charge) {

        boolean done() {
            return status / 100 == 2;
        }

        /** The request itself was not to the provider's liking: repeating it will not help. */
        boolean refused() {
            return status == 400 || status == 404 || status == 409 || status == 422;
        }

        boolean outage() {
            return !done() && !refused();
        }
    }
}
