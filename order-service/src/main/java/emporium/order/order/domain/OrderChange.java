package emporium.order.order.domain;

import java.util.List;

/** A decision: the order as it becomes, what happened, and what others must now do. */
public record OrderChange(Order order, OrderEvent event, List<Command> commands) {

    public OrderChange {
        commands = List.copyOf(commands);
    }
}
