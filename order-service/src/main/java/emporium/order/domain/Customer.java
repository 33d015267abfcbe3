package emporium.order.domain;

import org.jspecify.annotations.Nullable;

/** Who is written to about an order; a guest has no id. */
public record Customer(@Nullable String id, String email, String name) {}
