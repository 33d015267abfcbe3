package emporium.platform.config.preview;

import emporium.platform.config.preview.Effective.Value;
import emporium.platform.config.preview.RefreshPreview.Change;
import emporium.platform.config.preview.RefreshPreview.Overridden;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** Compares what is in effect with what would be. */
final class Difference {

    private final Effective before;
    private final Effective after;

    Difference(Effective before, Effective after) {
        this.before = before;
        this.after = after;
    }

    RefreshPreview preview(Map<String, String> refused) {
        var changes = new ArrayList<Change>();
        var overridden = new ArrayList<Overridden>();
        var names = before.names();
        names.addAll(after.names());
        for (var name : names) {
            var old = before.of(name);
            var fresh = after.of(name);
            if (!text(old).equals(text(fresh))) {
                changes.add(change(name, old, fresh));
            } else if (fresh.isPresent()
                    && !text(before.served(name)).equals(text(after.served(name)))) {
                overridden.add(overridden(name, after.served(name), fresh.get()));
            }
        }
        return new RefreshPreview(changes, overridden, refused);
    }

    private static Change change(
            ConfigurationPropertyName name, Optional<Value> old, Optional<Value> fresh) {
        return new Change(
                name.toString(),
                shown(name, old),
                shown(name, fresh),
                fresh.or(() -> old).map(Value::source).orElse(""));
    }

    private static Overridden overridden(
            ConfigurationPropertyName name, Optional<Value> served, Value stays) {
        return new Overridden(
                name.toString(),
                shown(name, served),
                Masking.of(name.toString(), stays.text()),
                stays.source());
    }

    private static @Nullable String shown(ConfigurationPropertyName name, Optional<Value> value) {
        return value.map(v -> Masking.of(name.toString(), v.text())).orElse(null);
    }

    private static Optional<String> text(Optional<Value> value) {
        return value.map(Value::text);
    }
}
