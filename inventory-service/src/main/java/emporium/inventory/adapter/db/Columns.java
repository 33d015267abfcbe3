package emporium.inventory.adapter.db;

import java.util.Collection;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Rows turned into columns, as {@code unnest} takes them. */
final class Columns {

    private Columns() {}

    static <T> @Nullable String[] nullableText(
            Collection<T> rows, Function<T, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    static <T> String[] text(Collection<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    static <T> long[] number(Collection<T> rows, ToLongFunction<T> value) {
        return rows.stream().mapToLong(value).toArray();
    }
}
