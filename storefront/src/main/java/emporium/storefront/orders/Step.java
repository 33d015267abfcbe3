package emporium.storefront.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * An entry of the timeline as it is shown.
 *
 * @param text the service's own words, for what is more than a change of state
 */
record Step(Instant at, String state, boolean change, String text) {

    static List<Step> of(Order order) {
        var entries = order.timeline();
        if (entries == null) {
            return List.of();
        }
        var seen = new HashSet<String>();
        var steps = new ArrayList<Step>();
        for (var entry : entries) {
            steps.add(new Step(entry.at(), entry.state(), seen.add(entry.state()), entry.detail()));
        }
        return steps.reversed();
    }
}
