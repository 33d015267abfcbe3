package emporium.catalog.bulk.adapter.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import emporium.catalog.bulk.adapter.file.CsvRecords.Row;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Puts lines together to records, whose quoted fields may contain line breaks. A quote that is
 * never closed spoils its own line only: the lines behind it are read as lines again.
 */
final class CsvRecords implements Iterator<Row> {

    sealed interface Row {

        long first();

        long last();

        record Fields(long first, long last, List<String> values) implements Row {
            public Fields {
                values = List.copyOf(values);
            }
        }

        record Broken(long first, long last, String why) implements Row {}
    }

    private final Lines lines;
    private final int longest;
    private final Deque<Line> again = new ArrayDeque<>();
    private @Nullable Row ahead;

    CsvRecords(Lines lines, int longest) {
        this.lines = lines;
        this.longest = longest;
        this.ahead = read();
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public Row next() {
        var row = ahead;
        if (row == null) {
            throw new NoSuchElementException();
        }
        ahead = read();
        return row;
    }

    private @Nullable Row read() {
        while (hasLine()) {
            switch (line()) {
                case Line.Unreadable(var number, var why) -> {
                    return new Row.Broken(number, number, why);
                }
                case Line.Text first -> {
                    if (!first.text().isBlank()) {
                        return record(first);
                    }
                }
            }
        }
        return null;
    }

    private Row record(Line.Text first) {
        var text = new StringBuilder(first.text());
        var open = isOpen(first.text(), false);
        var used = new ArrayList<Line>();
        while (open && hasLine() && text.length() < longest) {
            var line = line();
            used.add(line);
            if (!(line instanceof Line.Text(_, var more))) {
                break;
            }
            text.append('\n').append(more);
            open = isOpen(more, true);
        }
        if (open) {
            used.reversed().forEach(again::addFirst);
            return new Row.Broken(first.number(), first.number(), "has a quote that is not closed");
        }
        return parsed(first.number(), first.number() + used.size(), text.toString());
    }

    private static Row parsed(long first, long last, String text) {
        try {
            var fields = CsvReader.builder().ofSingleCsvRecord(text).getFields();
            return new Row.Fields(first, last, fields);
        } catch (CsvParseException notCsv) {
            return new Row.Broken(first, last, "is not valid CSV: look at its quotes");
        }
    }

    /** A doubled quote closes and opens again. */
    private static boolean isOpen(String text, boolean open) {
        return open ^ (text.chars().filter(character -> character == '"').count() % 2 == 1);
    }

    private boolean hasLine() {
        return !again.isEmpty() || lines.hasNext();
    }

    private Line line() {
        return again.isEmpty() ? lines.next() : again.removeFirst();
    }
}
