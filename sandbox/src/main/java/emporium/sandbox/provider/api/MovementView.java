package emporium.sandbox.provider.api;

import emporium.sandbox.provider.ledger.Movement;
import java.time.Instant;

/** A movement as the provider's API shows it. */
record MovementView(
        String id, String charge, String kind, long amount, String currency, Instant at) {

    static MovementView of(Movement movement) {
        return new MovementView(
                movement.reference(),
                movement.charge(),
                movement.kind().word(),
                movement.amount(),
                movement.currency(),
                movement.at());
    }
}
