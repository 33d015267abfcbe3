package emporium.launcher.refresh;

import com.fasterxml.jackson.databind.JsonNode;
import emporium.launcher.plan.Instance;
import java.util.List;

/** What came, or would come, of a refresh at one instance. */
sealed interface Outcome {

    Instance instance();

    default boolean good() {
        return !(this instanceof Failed);
    }

    record Refreshed(Instance instance, List<String> changed) implements Outcome {

        public Refreshed {
            changed = List.copyOf(changed);
        }
    }

    /**
     * @param preview as the instance tells it
     */
    record Previewed(Instance instance, JsonNode preview) implements Outcome {}

    record Failed(Instance instance, String problem) implements Outcome {}
}
