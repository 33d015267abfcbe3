package emporium.platform.messaging;

import java.util.List;

/**
 * Takes messages inside one transaction: duplicates are already gone, the order is the partition's,
 * and only the declared types come.
 *
 * <p>Throwing rolls the whole batch back. If the database or the broker is away, the batch is tried
 * again until they are back; otherwise it is split until the message at fault stands alone.
 */
@FunctionalInterface
public interface MessageHandler {

    void handle(List<Message> batch);
}
