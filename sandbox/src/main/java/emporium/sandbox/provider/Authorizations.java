package emporium.sandbox.provider;

import emporium.sandbox.provider.ledger.Charge;
import emporium.sandbox.provider.ledger.ChargeState;
import emporium.sandbox.provider.ledger.JdbcCharges;
import emporium.sandbox.provider.ledger.ProviderException;
import emporium.sandbox.provider.ledger.References;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers an authorization in the way its test card asks for. Waiting holds no connection. */
@Service
public class Authorizations {

    private final JdbcCharges charges;
    private final Settlements settlements;
    private final ProviderProperties settings;
    private final Clock clock;

    Authorizations(
            JdbcCharges charges,
            Settlements settlements,
            ProviderProperties settings,
            Clock clock) {
        this.charges = charges;
        this.settlements = settlements;
        this.settings = settings;
        this.clock = clock;
    }

    /** The same key and request get the same answer, whenever and however often they ask. */
    public Charge authorize(String key, AuthorizationRequest request) {
        return switch (TestCard.of(request.source())) {
            case OK -> record(key, request, ChargeState.AUTHORIZED, null, null);
            case DECLINED -> record(key, request, ChargeState.DECLINED, "card_declined", null);
            case UNKNOWN -> record(key, request, ChargeState.DECLINED, "invalid_source", null);
            case SLOW -> {
                var charge = process(key, request, settings.slow());
                if (charge.state() == ChargeState.PROCESSING) {
                    pause(settings.slow());
                    settlements.settle(charge.reference());
                }
                yield charges.get(charge.reference());
            }
            case LATE_SUCCESS -> {
                var charge = process(key, request, settings.late());
                if (charge.state() == ChargeState.PROCESSING) {
                    pause(settings.silence());
                    throw new ProviderException.Silent();
                }
                yield charge;
            }
            case TIMEOUT -> {
                var earlier = charges.findByKey(key);
                if (earlier.isEmpty()) {
                    pause(settings.silence());
                    throw new ProviderException.Silent();
                }
                yield replay(earlier.get(), request);
            }
            case ERROR -> {
                if (charges.findByKey(key).isEmpty() && charges.countFailure(key) <= 2) {
                    throw new ProviderException.Failed();
                }
                yield record(key, request, ChargeState.AUTHORIZED, null, null);
            }
        };
    }

    /** Processing is written down first, so that the charge is settled even if we are not there. */
    private Charge process(String key, AuthorizationRequest request, Duration time) {
        return record(key, request, ChargeState.PROCESSING, null, clock.instant().plus(time));
    }

    private Charge record(
            String key,
            AuthorizationRequest request,
            ChargeState state,
            @Nullable String declineReason,
            @Nullable Instant dueAt) {
        var charge =
                new Charge(
                        References.charge(),
                        key,
                        request.order(),
                        request.number(),
                        request.amount(),
                        request.currency(),
                        0,
                        0,
                        state,
                        declineReason,
                        dueAt,
                        clock.instant());
        if (charges.insert(charge, request.fingerprint())) {
            return charge;
        }
        return replay(charges.findByKey(key).orElseThrow(), request);
    }

    private Charge replay(Charge earlier, AuthorizationRequest request) {
        if (!charges.isFrom(earlier.reference(), request.fingerprint())) {
            throw new ProviderException.KeyReused();
        }
        if (earlier.state() == ChargeState.PROCESSING) {
            throw new ProviderException.StillProcessing();
        }
        return earlier;
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderException.Silent();
        }
    }
}
