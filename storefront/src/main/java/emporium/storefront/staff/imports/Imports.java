package emporium.storefront.staff.imports;

import emporium.storefront.clients.Credentials;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/** Files of products, read in the background. */
public interface Imports {

    List<Job> latest(Credentials staff);

    Optional<Job> find(Credentials staff, UUID id);

    /** The file is sent on as it is read: it need not fit into memory. */
    Job send(Credentials staff, Format format, Resource file);

    /**
     * @param after {@code next} of the page before, 0 for the first one
     */
    Faults faults(Credentials staff, UUID id, long after);

    enum Format {
        CSV("text/csv"),
        NDJSON("application/x-ndjson");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }
    }

    record Job(
            UUID id,
            String format,
            String status,
            Instant receivedAt,
            @Nullable Instant finishedAt,
            long bytes,
            long lines,
            long linesRead,
            long created,
            long updated,
            long unchanged,
            long failed,
            long errors) {

        public boolean isOver() {
            return finishedAt != null;
        }
    }

    record Faults(List<Fault> items, @Nullable Long next) {}

    record Fault(long line, @Nullable String field, String message) {}
}
