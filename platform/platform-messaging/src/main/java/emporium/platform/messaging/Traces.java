package emporium.platform.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lets the traces of a batch go on through its handler. */
@FunctionalInterface
interface Traces {

    /** Without a tracer: what comes in goes out again, unchanged. */
    Traces PASS_ON =
            (_, batch, action) -> {
                Map<String, String> traceparents = HashMap.newHashMap(batch.size());
                for (var arrival : batch) {
                    if (arrival.traceparent() != null) {
                        traceparents.put(arrival.message().key(), arrival.traceparent());
                    }
                }
                action.run(traceparents);
            };

    void around(String group, List<Arrival.Legible> batch, Action action);

    /** Told what to continue, by key. */
    @FunctionalInterface
    interface Action {

        void run(Map<String, String> traceparents);
    }
}
