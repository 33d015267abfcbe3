package emporium.platform.outbox;

import java.util.List;

/**
 * Declared as a bean, it sees what every transaction says, ids and traces included, right before
 * the commit. What it writes down is true if, and only if, the messages go out.
 */
@FunctionalInterface
public interface Witness {

    void saw(List<RawMessage> messages);
}
