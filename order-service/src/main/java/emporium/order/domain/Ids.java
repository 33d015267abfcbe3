package emporium.order.domain;

import java.util.UUID;

/** Where new identifiers come from; a test gives its own. */
public interface Ids {
    UUID next();
}
