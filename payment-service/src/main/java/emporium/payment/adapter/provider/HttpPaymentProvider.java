package emporium.payment.adapter.provider;

import emporium.payment.adapter.provider.ProviderApi.AmountRequest;
import emporium.payment.adapter.provider.ProviderApi.AuthorizationRequest;
import emporium.payment.adapter.provider.ProviderApi.CancellationRequest;
import emporium.payment.adapter.provider.ProviderApi.Charge;
import emporium.payment.adapter.provider.ProviderApi.Reply;
import emporium.payment.application.PaymentProvider;
import emporium.payment.domain.ProviderAnswer;
import emporium.payment.domain.ProviderAnswer.Unknown;
import emporium.payment.domain.ProviderCall;
import emporium.payment.domain.ProviderKey;
import emporium.payment.domain.Reference;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Speaks to the provider, and translates what it says into what we know. */
@Component
class HttpPaymentProvider implements PaymentProvider {

    private static final Logger log = LoggerFactory.getLogger(HttpPaymentProvider.class);
    private static final String CHARGES = "/v1/authorizations";

    private final ProviderExchange exchange;

    HttpPaymentProvider(ProviderExchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public boolean isWorthAsking() {
        return !exchange.isOpen();
    }

    @Override
    public ProviderAnswer ask(ProviderCall call) {
        return switch (call) {
            case ProviderCall.Authorize authorize -> authorize(authorize);
            case ProviderCall.Cancel cancel -> cancel(cancel);
            case ProviderCall.Capture capture -> capture(capture);
            case ProviderCall.Release release -> release(release);
            case ProviderCall.GiveBack refund -> giveBack(refund);
        };
    }

    @Override
    public Optional<ProviderAnswer> find(ProviderKey key) {
        var reply = exchange.get("find", CHARGES + "?idempotencyKey={key}", key.value());
        if (reply.isPresent() && reply.get().status() == 404) {
            return Optional.empty();
        }
        return Optional.of(
                reply.flatMap(Reply::charge)
                        .map(HttpPaymentProvider::standing)
                        .orElseGet(Unknown::new));
    }

    private ProviderAnswer authorize(ProviderCall.Authorize call) {
        var request =
                new AuthorizationRequest(
                        call.amount().minorUnits(),
                        call.amount().currency().getCurrencyCode(),
                        call.token().value(),
                        call.order().toString(),
                        call.number());
        return exchange.post("authorize", CHARGES, call.key(), request)
                .map(reply ->
                        switch (reply.status()) {
                            // the first request with this key is still being processed
                            case 409 -> new Unknown();
                            case 400, 404, 422 -> new ProviderAnswer.Refused();
                            default ->
                                    reply.charge()
                                            .map(HttpPaymentProvider::standing)
                                            .orElseGet(Unknown::new);
                        })
                .orElseGet(Unknown::new);
    }

    private ProviderAnswer cancel(ProviderCall.Cancel call) {
        var request = new CancellationRequest(call.key().value());
        return exchange.post("cancel", "/v1/cancellations", call.key(), request)
                .flatMap(Reply::charge)
                .map(charge -> cancelled(call, charge))
                .orElseGet(Unknown::new);
    }

    private ProviderAnswer giveBack(ProviderCall.GiveBack call) {
        var request = new AmountRequest(call.amount().minorUnits());
        return move("refund", call.key(), call.reference(), request)
                .<ProviderAnswer>map(reply ->
                        reply.refused()
                                ? new ProviderAnswer.NotGivenBack(call.refund(), "provider-refused")
                                : new ProviderAnswer.GivenBack(call.refund()))
                .orElseGet(Unknown::new);
    }

    private Optional<Reply> move(
            String operation, ProviderKey key, Reference reference, Object body) {
        return exchange.post(
                operation, CHARGES + "/{id}/" + operation + "s", key, body, reference.value());
    }

    /** A refusal contradicts our books: somebody has to look at it. */
    private ProviderAnswer capture(ProviderCall.Capture call) {
        var request = new AmountRequest(call.amount().minorUnits());
        return move("capture", call.key(), call.reference(), request)
                .<ProviderAnswer>map(reply -> {
                    if (reply.refused()) {
                        warn(call, reply);
                        return new ProviderAnswer.NotTaken();
                    }
                    return new ProviderAnswer.Taken();
                })
                .orElseGet(Unknown::new);
    }

    /** What cannot be let go may be gone already: it has expired, or they have let it go. */
    private ProviderAnswer release(ProviderCall.Release call) {
        var reply = move("void", call.key(), call.reference(), Map.of());
        if (reply.isEmpty() || !reply.get().refused()) {
            return reply.isEmpty() ? new Unknown() : new ProviderAnswer.NothingHeld();
        }
        warn(call, reply.get());
        return exchange.get("show", CHARGES + "/{id}", call.reference().value())
                .flatMap(Reply::charge)
                .map(HttpPaymentProvider::standing)
                .filter(ProviderAnswer.NothingHeld.class::isInstance)
                .orElseGet(Unknown::new);
    }

    private static void warn(ProviderCall call, Reply reply) {
        log.error("The provider refuses {} with {}", call.key().value(), reply.status());
    }

    private static ProviderAnswer cancelled(ProviderCall call, Charge charge) {
        return switch (Objects.requireNonNullElse(charge.status(), "")) {
            case "cancelled", "voided", "declined" -> new ProviderAnswer.NothingHeld();
            default -> {
                log.error("Cancelling {} left it {}", call.key().value(), charge.status());
                yield new Unknown();
            }
        };
    }

    private static ProviderAnswer standing(Charge charge) {
        var id = charge.id();
        return switch (Objects.requireNonNullElse(charge.status(), "")) {
            case "authorized", "captured" ->
                    id == null ? new Unknown() : new ProviderAnswer.Held(new Reference(id));
            case "declined" -> new ProviderAnswer.Declined(reason(charge));
            case "cancelled", "voided" -> new ProviderAnswer.NothingHeld();
            default -> new Unknown();
        };
    }

    /** The provider writes {@code card_declined}, we write {@code card-declined}. */
    private static String reason(Charge charge) {
        var reason = Objects.requireNonNullElse(charge.declineReason(), "card-declined");
        return reason.replace('_', '-');
    }
}
