package emporium.catalog.bulk.adapter.file;

import emporium.catalog.bulk.application.Entries;
import emporium.catalog.bulk.application.Entry;
import emporium.catalog.bulk.domain.Format;
import java.io.InputStream;
import java.util.Iterator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

@Component
@EnableConfigurationProperties(FileSettings.class)
class FileEntries implements Entries {

    private final NdjsonEntries ndjson;
    private final Checked checked;
    private final int longest;

    FileEntries(NdjsonEntries ndjson, Checked checked, FileSettings settings) {
        this.ndjson = ndjson;
        this.checked = checked;
        this.longest = Math.toIntExact(settings.longestLine().toBytes());
    }

    @Override
    public Iterator<Entry> of(Format format, InputStream file) {
        var lines = new Lines(file, longest);
        return switch (format) {
            case NDJSON -> ndjson.of(lines);
            case CSV -> new CsvEntries(new CsvRecords(lines, longest), checked);
        };
    }
}
