package emporium.platform.config;

/**
 * Settings that follow the config server: every {@link #get} gives the newest valid ones, so ask
 * again each time instead of keeping the answer. A value that does not bind or validate is refused
 * and the old one stays.
 */
@FunctionalInterface
public interface Live<T> {

    T get();

    /** Settings that never change, for tests and for code that runs without a config server. */
    static <T> Live<T> of(T settings) {
        return () -> settings;
    }
}
