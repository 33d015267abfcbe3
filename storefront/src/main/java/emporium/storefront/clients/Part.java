package emporium.storefront.clients;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A part of a page that can do without it.
 *
 * @param value unless whoever knows it does not answer
 */
public record Part<T>(@Nullable T value) {

    public boolean known() {
        return value != null;
    }

    public T orElse(T other) {
        return value == null ? other : value;
    }

    public static <T> Part<T> of(T value) {
        return new Part<>(value);
    }

    public static <T> Part<T> unknown() {
        return new Part<>(null);
    }

    public static <T> Part<T> ask(Supplier<T> call) {
        try {
            return of(call.get());
        } catch (Away away) {
            return unknown();
        }
    }
}
