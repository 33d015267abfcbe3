package emporium.inventory.domain;

import emporium.inventory.domain.Command.Commit;
import emporium.inventory.domain.Command.Expire;
import emporium.inventory.domain.Command.Release;
import emporium.inventory.domain.Command.Reserve;
import emporium.inventory.domain.Command.Restock;
import emporium.inventory.domain.Holding.Active;
import emporium.inventory.domain.Holding.Committed;
import emporium.inventory.domain.Holding.Ended;
import emporium.inventory.domain.Holding.Expired;
import emporium.inventory.domain.Holding.None;
import emporium.inventory.domain.Holding.Refused;
import emporium.inventory.domain.Holding.Released;
import emporium.inventory.domain.Holding.Restocked;
import emporium.inventory.domain.Movement.Cause;
import emporium.inventory.domain.Movement.Kind;
import java.time.Instant;
import java.util.List;

/**
 * Every holding × every command. A command that comes again changes nothing and is answered as
 * before; one that comes too late is told what has become of the holding.
 */
final class Rules {

    private record Asked(Holding holding, Command command) {}

    private final Allocator allocator;
    private final Instant now;

    Rules(Allocator allocator, Instant now) {
        this.allocator = allocator;
        this.now = now;
    }

    Decision decide(Holding holding, Command command) {
        var order = command.order();
        return switch (new Asked(holding, command)) {
            case Asked(None _, Reserve reserve) -> reserve(reserve);
            // Nothing was held, and nothing may be held later behind the back of this answer.
            case Asked(None _, Commit _) -> Decision.say(new Expired(), new Answer.Expired(order));
            case Asked(None _, Release _) -> Decision.say(new Released(), released(order, false));

            case Asked(Active held, Reserve _) ->
                    Decision.say(held, reserved(order, held.allocations(), held.expiresAt()));
            case Asked(Active held, Commit _) -> commit(order, held);
            case Asked(Active held, Release _) ->
                    Decision.move(
                            new Released(),
                            moves(order, held.allocations(), Kind.RELEASED, 0, -1),
                            released(order, false));
            case Asked(Active held, Expire _) -> expire(order, held);

            case Asked(Committed held, Reserve _) ->
                    Decision.say(held, reserved(order, held.allocations(), held.expiresAt()));
            case Asked(Committed held, Commit _) -> Decision.say(held, new Answer.Committed(order));
            case Asked(Committed held, Release _) ->
                    Decision.move(
                            new Restocked(),
                            moves(order, held.left(), Kind.RESTOCKED, 1, 0),
                            released(order, true));
            case Asked(Committed held, Restock(_, var back)) -> restock(order, held, back);

            // Only what was sold can come back.
            case Asked(None _, Restock(_, var back)) -> notSold(holding, order, back);
            case Asked(Active _, Restock(_, var back)) -> notSold(holding, order, back);
            case Asked(Ended _, Restock(_, var back)) -> notSold(holding, order, back);

            case Asked(Ended ended, Reserve _) -> Decision.say(ended, reserveAfter(order, ended));
            case Asked(Ended ended, Commit _) -> Decision.say(ended, commitAfter(order, ended));
            case Asked(Ended ended, Release _) ->
                    Decision.say(ended, released(order, ended instanceof Restocked));

            case Asked(None _, Expire _) -> Decision.nothing(holding);
            case Asked(Committed _, Expire _) -> Decision.nothing(holding);
            case Asked(Ended _, Expire _) -> Decision.nothing(holding);
        };
    }

    private Decision reserve(Reserve reserve) {
        var order = reserve.order();
        if (!reserve.expiresAt().isAfter(now)) {
            return Decision.say(new Expired(), new Answer.Expired(order));
        }
        return switch (allocator.allocate(reserve)) {
            case Allocator.Found(var allocations) ->
                    Decision.move(
                            new Active(allocations, reserve.expiresAt()),
                            moves(order, allocations, Kind.RESERVED, 0, 1),
                            reserved(order, allocations, reserve.expiresAt()));
            case Allocator.Lacking(var missing) ->
                    Decision.say(new Refused(missing), new Answer.Refused(order, missing));
        };
    }

    /** Run out but not yet swept is still held: the order is given what it paid for. */
    private static Decision commit(OrderId order, Active held) {
        return Decision.move(
                new Committed(held.allocations(), held.expiresAt(), List.of()),
                moves(order, held.allocations(), Kind.COMMITTED, -1, -1),
                new Answer.Committed(order));
    }

    private Decision restock(OrderId order, Committed held, Restocking back) {
        if (held.hasReturned(back)) {
            return Decision.say(held, new Answer.Returned(order, back.id()));
        }
        if (!held.covers(back)) {
            return notSold(held, order, back);
        }
        return allocator
                .obstacleTo(back)
                .map(obstacle ->
                        Decision.say(held, new Answer.RestockRefused(order, back.id(), obstacle)))
                .orElseGet(() ->
                        Decision.move(
                                held.with(back),
                                moves(order, back.goods(), Kind.RETURNED, 1, 0),
                                new Answer.Returned(order, back.id())));
    }

    private static Decision notSold(Holding holding, OrderId order, Restocking back) {
        return Decision.say(
                holding, new Answer.RestockRefused(order, back.id(), Answer.Obstacle.NOT_SOLD));
    }

    private Decision expire(OrderId order, Active held) {
        return held.expiresAt().isAfter(now)
                ? Decision.nothing(held)
                : Decision.move(
                        new Expired(),
                        moves(order, held.allocations(), Kind.EXPIRED, 0, -1),
                        new Answer.Expired(order));
    }

    private static Answer reserveAfter(OrderId order, Ended ended) {
        return switch (ended) {
            case Refused(var missing) -> new Answer.Refused(order, missing);
            case Released _, Restocked _ -> new Answer.Refused(order, List.of());
            case Expired _ -> new Answer.Expired(order);
        };
    }

    private static Answer commitAfter(OrderId order, Ended ended) {
        return switch (ended) {
            case Refused(var missing) -> new Answer.Refused(order, missing);
            case Released _ -> released(order, false);
            case Restocked _ -> released(order, true);
            case Expired _ -> new Answer.Expired(order);
        };
    }

    private static Answer reserved(OrderId order, List<Allocation> allocations, Instant expiresAt) {
        return new Answer.Reserved(order, allocations, expiresAt);
    }

    private static Answer released(OrderId order, boolean restocked) {
        return new Answer.Released(order, restocked);
    }

    private static List<Movement> moves(
            OrderId order, List<Allocation> allocations, Kind kind, int onHand, int reserved) {
        var cause = new Cause.ForOrder(order);
        return allocations.stream()
                .map(at ->
                        new Movement(
                                at.sku(),
                                at.warehouse(),
                                onHand * at.quantity(),
                                reserved * at.quantity(),
                                kind,
                                cause))
                .toList();
    }
}
