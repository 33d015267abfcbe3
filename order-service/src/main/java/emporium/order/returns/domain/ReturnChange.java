package emporium.order.returns.domain;

/**
 * A decision: the return as it becomes, and what happened.
 *
 * @param restock whether the inventory is now asked to take the goods back
 */
public record ReturnChange(Return goods, ReturnEvent event, boolean restock) {}
