package emporium.order.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who is written to about an order; a guest has no id.
 *
 * @param language to write in, ISO 639; missing in what was stored before there was a choice
 */
public record Customer(@Nullable String id, String email, String name, @Nullable String language) {}
