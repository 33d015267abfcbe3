package emporium.catalog.bulk.adapter.file;

import emporium.catalog.application.ProductBody;
import emporium.catalog.bulk.adapter.file.Checked.Place;
import emporium.catalog.bulk.application.Entry;
import emporium.catalog.bulk.domain.Fault;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** One product a line, written as for {@code POST /api/products}; empty lines are passed over. */
@Component
class NdjsonEntries {

    private final ObjectReader json;
    private final Checked checked;

    NdjsonEntries(JsonMapper json, Checked checked) {
        this.json =
                json.readerFor(ProductBody.class)
                        .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.checked = checked;
    }

    Iterator<Entry> of(Lines lines) {
        Iterable<Line> all = () -> lines;
        return StreamSupport.stream(all.spliterator(), false).flatMap(this::entry).iterator();
    }

    private Stream<Entry> entry(Line line) {
        return switch (line) {
            case Line.Unreadable(var number, var why) -> Stream.of(Entry.Bad.of(number, why));
            case Line.Text(var number, var text) ->
                    text.isBlank() ? Stream.empty() : Stream.of(entry(number, text));
        };
    }

    private Entry entry(long number, String text) {
        try {
            @Nullable ProductBody body = json.readValue(text);
            return body == null
                    ? Entry.Bad.of(number, "must be an object")
                    : checked.entry(number, number, body, field -> new Place(number, field));
        } catch (DatabindException misfit) {
            var fault = new Fault(number, path(misfit), "is not of the right type");
            return new Entry.Bad(number, number, List.of(fault));
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            return Entry.Bad.of(
                    number,
                    at == null
                            ? "is not valid JSON"
                            : "is not valid JSON, at column %d".formatted(at.getColumnNr()));
        }
    }

    private static String path(DatabindException misfit) {
        var path = new StringBuilder();
        for (var step : misfit.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
