package emporium.platform.config.preview;

import emporium.platform.config.LiveConfiguration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.config.ConfigData;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.cloud.autoconfigure.RefreshAutoConfiguration.RefreshProperties;
import org.springframework.cloud.config.client.ConfigServerBootstrapper.LoadContext;
import org.springframework.cloud.config.client.ConfigServerBootstrapper.LoaderInterceptor;
import org.springframework.cloud.context.config.ContextRefreshedWithApplicationEvent;
import org.springframework.cloud.context.refresh.ConfigDataContextRefresher;
import org.springframework.cloud.context.scope.refresh.RefreshScope;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/**
 * Plays a refresh, by the very code that does it, in a copy of the environment: what it would
 * change is what differs afterwards.
 */
class Rehearsal implements ApplicationListener<ContextRefreshedWithApplicationEvent> {

    private final ConfigurableEnvironment environment;
    private final RefreshProperties properties;
    private final LiveConfiguration live;
    private volatile @Nullable ContextRefreshedWithApplicationEvent started;

    Rehearsal(
            ConfigurableEnvironment environment,
            RefreshProperties properties,
            LiveConfiguration live) {
        this.environment = environment;
        this.properties = properties;
        this.live = live;
    }

    /** The application that is running, which a refresh asks for its resources. */
    @Override
    public void onApplicationEvent(ContextRefreshedWithApplicationEvent event) {
        started = event;
    }

    /**
     * @throws ConfigServerSilence when it is not known what is served
     */
    RefreshPreview preview() {
        var stage = copy();
        var server = new Answers();
        try (var context = new GenericApplicationContext()) {
            context.setEnvironment(stage);
            context.registerBean(
                    ConfigurableBootstrapContext.class, () -> bootstrapContext(server));
            context.refresh();
            new Refresher(context).play();
        } catch (RuntimeException e) {
            throw server.failure == null ? e : new ConfigServerSilence(server.failure);
        }
        if (server.failure != null) {
            throw new ConfigServerSilence(server.failure);
        }
        return new Difference(new Effective(environment), new Effective(stage))
                .preview(live.refusedIn(stage));
    }

    private ConfigurableEnvironment copy() {
        var stage = new StandardEnvironment();
        var sources = stage.getPropertySources();
        sources.stream().toList().forEach(source -> sources.remove(source.getName()));
        environment.getPropertySources().stream()
                .filter(it ->
                        !ConfigurationPropertySources.isAttachedConfigurationPropertySource(it))
                .forEach(sources::addLast);
        stage.setActiveProfiles(environment.getActiveProfiles());
        stage.setDefaultProfiles(environment.getDefaultProfiles());
        ConfigurationPropertySources.attach(stage);
        return stage;
    }

    private static DefaultBootstrapContext bootstrapContext(LoaderInterceptor server) {
        var context = new DefaultBootstrapContext();
        context.register(LoaderInterceptor.class, _ -> server);
        return context;
    }

    private final class Refresher extends ConfigDataContextRefresher {

        Refresher(GenericApplicationContext context) {
            super(context, new RefreshScope(), properties);
            onApplicationEvent(Objects.requireNonNull(started, "The application has not started"));
        }

        void play() {
            updateEnvironment();
        }
    }

    /** An import that is optional goes on without an answer; a preview must not. */
    private static final class Answers implements LoaderInterceptor {

        private @Nullable String failure;

        @Override
        public ConfigData apply(LoadContext load) {
            try {
                var data = load.getInvocation().apply(load.getLoaderContext(), load.getResource());
                if (data == null) {
                    failure = "The config server does not answer";
                }
                return data;
            } catch (RuntimeException e) {
                failure = reason(e);
                throw e;
            }
        }

        private static String reason(Throwable e) {
            var cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return cause.getMessage() == null
                    ? cause.getClass().getSimpleName()
                    : cause.getMessage();
        }
    }
}
