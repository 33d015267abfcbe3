package emporium.order.order.domain;

import emporium.order.domain.Sku;

/** What a refused order lacked. */
public record Missing(Sku sku, int requested, int available) {}
