package emporium.platform.config.bus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said on the bus. Keys of settings are told, values never. */
sealed interface BusMessage {

    /**
     * Read your settings again.
     *
     * @param service whose instances are meant; empty means all
     * @param from the instance that was asked to say so
     */
    record Refresh(String id, String service, String from) implements BusMessage {

        boolean isFor(String name) {
            return service.isEmpty() || service.equals(name);
        }
    }

    /**
     * @param to the id of the refresh
     * @param problem why the settings are still the old ones; null when they were read
     */
    record Answer(String to, String instance, List<String> changed, @Nullable String problem)
            implements BusMessage {

        public Answer {
            changed = List.copyOf(changed);
        }
    }
}
