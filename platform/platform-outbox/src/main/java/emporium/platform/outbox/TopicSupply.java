package emporium.platform.outbox;

import java.util.Set;
import java.util.concurrent.ExecutionException;

/** Makes topics that turn out to be missing: a service must not wait until their reader comes. */
@FunctionalInterface
public interface TopicSupply {

    TopicSupply NONE = _ -> {};

    void create(Set<String> topics) throws InterruptedException, ExecutionException;
}
