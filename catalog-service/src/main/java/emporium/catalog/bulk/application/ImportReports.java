package emporium.catalog.bulk.application;

import emporium.catalog.bulk.domain.Fault;
import emporium.catalog.bulk.domain.Format;
import emporium.catalog.bulk.domain.State;
import emporium.catalog.bulk.domain.Tally;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What staff see of imports. */
public interface ImportReports {

    record Report(
            UUID id,
            Format format,
            State state,
            String startedBy,
            Instant receivedAt,
            @Nullable Instant finishedAt,
            long bytes,
            long lines,
            long linesRead,
            Tally tally,
            long faults) {}

    record NumberedFault(long position, Fault fault) {}

    Optional<Report> find(UUID id);

    /** The newest first. */
    List<Report> latest(int count);

    List<NumberedFault> faults(UUID id, long after, int count);
}
