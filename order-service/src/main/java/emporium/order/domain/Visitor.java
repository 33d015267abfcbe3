package emporium.order.domain;

import java.util.Optional;

/**
 * Who stands at the cart: somebody, who may have come as a guest and just signed in.
 *
 * @param cameAs the guest whose cart is now the shopper's
 */
public record Visitor(Owner owner, Optional<Owner.Guest> cameAs) {}
