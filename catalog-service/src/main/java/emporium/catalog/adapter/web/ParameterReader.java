package emporium.catalog.adapter.web;

import emporium.catalog.adapter.web.InvalidQuery.InvalidParameter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads parameters and gathers what is wrong with them, to say it all in one answer. */
class ParameterReader {

    /** What PostgreSQL cannot store and nobody types: control characters and half characters. */
    private static final Pattern PLAIN = Pattern.compile("[^\\p{Cc}\\p{Cs}]*");

    private final MultiValueMap<String, String> parameters;
    private final List<InvalidParameter> errors = new ArrayList<>();

    ParameterReader(MultiValueMap<String, String> parameters) {
        this.parameters = parameters;
    }

    /** Null if it is absent or blank. */
    @Nullable String text(String name, int maxLength) {
        var values = values(name, 1, maxLength);
        return values.isEmpty() ? null : values.iterator().next();
    }

    Set<String> values(String name, int maxCount, int maxLength) {
        var values = new LinkedHashSet<String>();
        for (var value : parameters.getOrDefault(name, List.of())) {
            var stripped = value.strip();
            if (!PLAIN.matcher(stripped).matches()) {
                error(name, "must not contain control characters");
            } else if (stripped.length() > maxLength) {
                error(name, "must have at most %d characters".formatted(maxLength));
            } else if (!stripped.isEmpty()) {
                values.add(stripped);
            }
        }
        if (values.size() > maxCount) {
            error(name, "must not have more than %d values".formatted(maxCount));
        }
        return values;
    }

    /** Null if it is absent or refused. */
    <T> @Nullable T read(String name, String expected, Function<String, @Nullable T> reader) {
        var text = text(name, 1000);
        if (text == null) {
            return null;
        }
        try {
            var value = reader.apply(text);
            if (value != null) {
                return value;
            }
        } catch (IllegalArgumentException refused) {
            // said below, in our words
        }
        error(name, "must be " + expected);
        return null;
    }

    void error(String field, String message) {
        errors.add(new InvalidParameter(field, message));
    }

    void finish() {
        if (!errors.isEmpty()) {
            throw new InvalidQuery(errors);
        }
    }
}
