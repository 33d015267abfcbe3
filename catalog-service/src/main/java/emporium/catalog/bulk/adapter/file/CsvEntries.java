package emporium.catalog.bulk.adapter.file;

import emporium.catalog.bulk.adapter.file.CsvRecords.Row;
import emporium.catalog.bulk.application.Entry;
import emporium.catalog.bulk.domain.Fault;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of a product; rows of one slug stand together. */
final class CsvEntries implements Iterator<Entry> {

    private static final long NONE = 0;
    private static final String MAY_BELONG =
            "is left as it is: line %d cannot be read and may be part of it";

    private final CsvRecords records;
    private final Checked checked;
    private final Queue<Entry> ready = new ArrayDeque<>();
    private @Nullable CsvHeader header;
    private @Nullable CsvProduct product;
    private String slug = "";
    private final Map<String, Long> seen = new Seen();
    private long unknownLine = NONE;

    CsvEntries(CsvRecords records, Checked checked) {
        this.records = records;
        this.checked = checked;
        readHeader();
    }

    private void readHeader() {
        if (!records.hasNext()) {
            return;
        }
        switch (records.next()) {
            case Row.Broken(var first, _, var why) -> ready.add(Entry.Bad.of(first, why));
            case Row.Fields(var first, _, var columns) -> {
                var found = new CsvHeader(columns);
                found.fault()
                        .ifPresentOrElse(
                                why -> ready.add(Entry.Bad.of(first, why)), () -> header = found);
            }
        }
    }

    @Override
    public boolean hasNext() {
        var columns = header;
        while (ready.isEmpty() && columns != null && records.hasNext()) {
            read(columns, records.next());
        }
        if (ready.isEmpty()) {
            endProduct();
        }
        return !ready.isEmpty();
    }

    @Override
    public Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void read(CsvHeader columns, Row row) {
        switch (row) {
            case Row.Broken(var first, var last, var why) -> ofNobody(first, last, "", why);
            case Row.Fields(var first, var last, var fields) -> {
                var values = columns.read(fields);
                var its = values.get("slug");
                if (its == null) {
                    ofNobody(first, last, "slug", "is needed: it says what the row is about");
                } else {
                    var whose = productOf(its, first);
                    whose.add(new CsvProduct.Row(first, last, values));
                    columns.faultOf(fields).ifPresent(why -> whose.spoil(first, "", why));
                }
            }
        }
    }

    private CsvProduct productOf(String its, long line) {
        var gathered = product;
        if (gathered != null && its.equals(slug)) {
            return gathered;
        }
        endProduct();
        var begun = new CsvProduct();
        var before = seen.put(its, line);
        if (before != null) {
            begun.spoil(
                    line, "slug", "was on line %d already: keep rows together".formatted(before));
        }
        if (unknownLine != NONE) {
            begun.spoil(line, "", MAY_BELONG.formatted(unknownLine));
            unknownLine = NONE;
        }
        product = begun;
        slug = its;
        return begun;
    }

    /** Half a product must not replace a whole one: what stands next to the row fails with it. */
    private void ofNobody(long first, long last, String field, String why) {
        var before = product;
        if (before != null) {
            before.spoil(before.firstLine(), "", MAY_BELONG.formatted(first));
        }
        endProduct();
        ready.add(new Entry.Bad(first, last, List.of(new Fault(first, field, why))));
        unknownLine = first;
    }

    private void endProduct() {
        var whole = product;
        product = null;
        if (whole != null) {
            ready.add(whole.entry(checked));
        }
    }

    /**
     * The latest slugs, and on which line each began: rows of one product must not be scattered.
     */
    private static final class Seen extends LinkedHashMap<String, Long> {

        private static final int LATEST = 100_000;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > LATEST;
        }
    }
}
