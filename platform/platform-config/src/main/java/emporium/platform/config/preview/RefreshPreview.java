package emporium.platform.config.preview;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a refresh would do to this instance.
 *
 * @param changes by key; empty when everything stays as it is
 * @param overridden what is served differently and still changes nothing here
 * @param refused which settings do not keep their rules, by their prefix, and why: those in use
 *     stay
 */
record RefreshPreview(
        List<Change> changes, List<Overridden> overridden, Map<String, String> refused) {

    RefreshPreview {
        changes = List.copyOf(changes);
        overridden = List.copyOf(overridden);
        refused = Map.copyOf(refused);
    }

    /**
     * A value in effect, now and after the refresh; null is "not set", so that the code's own
     * default holds.
     *
     * @param source where the later value, or else the earlier one, comes from
     */
    record Change(String key, @Nullable String before, @Nullable String after, String source) {}

    /**
     * @param value stays in effect
     * @param by who says so: the environment, an argument
     */
    record Overridden(String key, @Nullable String served, String value, String by) {}
}
