package emporium.platform.config;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.cloud.context.environment.EnvironmentChangeEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Binds settings to records and binds them again whenever the environment changes. */
public final class LiveConfiguration implements ApplicationListener<EnvironmentChangeEvent> {

    private static final Logger log = LoggerFactory.getLogger(LiveConfiguration.class);

    private final Environment environment;
    private final @Nullable Validator validator;
    private final List<Bound<?>> bound = new CopyOnWriteArrayList<>();

    LiveConfiguration(Environment environment, @Nullable Validator validator) {
        this.environment = environment;
        this.validator = validator;
    }

    /**
     * The settings below {@code prefix} as a record, its {@code @DefaultValue}s filled in. An
     * invalid value stops the start; later it is refused.
     */
    public <T> Live<T> bind(String prefix, Class<T> type) {
        var live = new Bound<>(prefix, type, read(environment, prefix, type));
        bound.add(live);
        return live;
    }

    @Override
    public void onApplicationEvent(EnvironmentChangeEvent event) {
        bound.forEach(live -> refresh(live));
    }

    private <T> void refresh(Bound<T> live) {
        try {
            var fresh = read(environment, live.prefix, live.type);
            if (!fresh.equals(live.current)) {
                live.current = fresh;
                log.info("Settings {} are now {}", live.prefix, fresh);
            }
        } catch (RuntimeException e) {
            log.error(
                    "Refused new settings {}, the old ones stay: {}", live.prefix, rootMessage(e));
        }
    }

    /** Which settings would be refused if this were the environment, and why; by their prefix. */
    public Map<String, String> refusedIn(Environment other) {
        var refused = new TreeMap<String, String>();
        for (var live : bound) {
            try {
                read(other, live.prefix, live.type);
            } catch (RuntimeException e) {
                refused.put(live.prefix, rootMessage(e));
            }
        }
        return refused;
    }

    private <T> T read(Environment from, String prefix, Class<T> type) {
        var settings = Binder.get(from).bindOrCreate(prefix, type);
        Set<ConstraintViolation<T>> violations =
                validator == null ? Set.of() : validator.validate(settings);
        if (!violations.isEmpty()) {
            throw new InvalidSettings(
                    violations.stream()
                            .map(v -> prefix + "." + v.getPropertyPath() + " " + v.getMessage())
                            .sorted()
                            .collect(Collectors.joining("; ")));
        }
        return settings;
    }

    private static String rootMessage(Throwable e) {
        var cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private static final class Bound<T> implements Live<T> {
        final String prefix;
        final Class<T> type;
        volatile T current;

        Bound(String prefix, Class<T> type, T current) {
            this.prefix = prefix;
            this.type = type;
            this.current = current;
        }

        @Override
        public T get() {
            return current;
        }
    }
}
