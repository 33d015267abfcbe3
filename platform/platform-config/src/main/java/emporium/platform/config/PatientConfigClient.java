package emporium.platform.config;

import java.io.PrintStream;
import java.time.Duration;
import org.springframework.boot.bootstrap.BootstrapRegistry;
import org.springframework.boot.bootstrap.BootstrapRegistryInitializer;
import org.springframework.boot.context.config.ConfigData;
import org.springframework.cloud.config.client.ConfigClientFailFastException;
import org.springframework.cloud.config.client.ConfigServerBootstrapper.LoadContext;
import org.springframework.cloud.config.client.ConfigServerBootstrapper.LoaderInterceptor;
import org.springframework.cloud.config.client.ConfigServerConfigDataResource;

/**
 * Waits for a config server that is late: a process started first becomes ready by itself instead
 * of falling over again and again. Says so on the console, because the logging system is not there
 * yet this early.
 *
 * <p>Only the first answer is waited for. A later refresh fails fast and leaves the settings as
 * they are.
 */
class PatientConfigClient implements BootstrapRegistryInitializer, LoaderInterceptor {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private volatile boolean answeredOnce;

    @Override
    public void initialize(BootstrapRegistry registry) {
        registry.registerIfAbsent(LoaderInterceptor.class, _ -> this);
    }

    @Override
    @SuppressWarnings("SystemOut")
    public ConfigData apply(LoadContext load) {
        if (load.getResource().isOptional()) {
            return ask(load);
        }
        return answeredOnce ? askAgain(load) : waitFor(load, System.out);
    }

    /** The client takes its own exception for a start that has failed, and would go on without. */
    private static ConfigData askAgain(LoadContext load) {
        try {
            return ask(load);
        } catch (ConfigClientFailFastException e) {
            throw new IllegalStateException("The config server does not answer: " + reason(e), e);
        }
    }

    private ConfigData waitFor(LoadContext load, PrintStream console) {
        var started = System.nanoTime();
        var nextLine = started;
        while (true) {
            try {
                var data = ask(load);
                answeredOnce = true;
                return data;
            } catch (RuntimeException e) {
                if (System.nanoTime() >= nextLine) {
                    nextLine = System.nanoTime() + BETWEEN_LINES.toNanos();
                    console.println(line(load.getResource(), started, e));
                }
                pause();
            }
        }
    }

    private static ConfigData ask(LoadContext load) {
        return load.getInvocation().apply(load.getLoaderContext(), load.getResource());
    }

    private static String line(
            ConfigServerConfigDataResource resource, long started, RuntimeException e) {
        var waited = Duration.ofNanos(System.nanoTime() - started).toSeconds();
        return "Waiting for the config server at %s for %d s (%s)"
                .formatted(
                        withoutPassword(String.join(", ", resource.getProperties().getUri())),
                        waited,
                        reason(e));
    }

    private static String reason(Throwable e) {
        var cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    static String withoutPassword(String url) {
        return url.replaceAll("//[^/@]*@", "//");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the config server", e);
        }
    }
}
