package emporium.platform.config.preview;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;

/** The values in effect in an environment, found by the rules by which settings are bound. */
final class Effective {

    private static final String SERVED = "configserver:";

    private final Iterable<ConfigurationPropertySource> sources;
    private final PropertySourcesPlaceholdersResolver placeholders;

    Effective(Environment environment) {
        this.sources = ConfigurationPropertySources.get(environment);
        this.placeholders = new PropertySourcesPlaceholdersResolver(environment);
    }

    record Value(String text, String source) {}

    Set<ConfigurationPropertyName> names() {
        var names = new TreeSet<ConfigurationPropertyName>();
        for (var source : sources) {
            if (source instanceof IterableConfigurationPropertySource iterable) {
                iterable.forEach(names::add);
            }
        }
        return names;
    }

    Optional<Value> of(ConfigurationPropertyName name) {
        return first(name, _ -> true);
    }

    /** What the config server says, whoever is listened to. */
    Optional<Value> served(ConfigurationPropertyName name) {
        return first(name, source -> source.startsWith(SERVED));
    }

    private Optional<Value> first(ConfigurationPropertyName name, Predicate<String> whose) {
        for (var source : sources) {
            var origin = nameOf(source);
            var property = whose.test(origin) ? source.getConfigurationProperty(name) : null;
            if (property != null) {
                var value = placeholders.resolvePlaceholders(property.getValue());
                return Optional.of(new Value(String.valueOf(value), origin));
            }
        }
        return Optional.empty();
    }

    private static String nameOf(ConfigurationPropertySource source) {
        return source.getUnderlyingSource() instanceof PropertySource<?> underlying
                ? underlying.getName()
                : "";
    }
}
