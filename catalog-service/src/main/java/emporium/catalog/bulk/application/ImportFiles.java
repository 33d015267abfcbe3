package emporium.catalog.bulk.application;

import emporium.catalog.bulk.domain.Format;
import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;

/** Where files are kept until they have been read. */
public interface ImportFiles {

    void open(UUID id, Format format, String startedBy, Instant now);

    void append(UUID id, int position, byte[] chunk);

    /** The file is complete: whoever has time reads it. */
    void submit(UUID id, long bytes, long lines);

    void discard(UUID id);

    /** Fetches the file as it is read, a chunk at a time. */
    InputStream content(UUID id);

    /** Forgets what was finished, or begun and never completed, before these. */
    void forget(Instant finishedBefore, Instant begunBefore);
}
