package emporium.catalog.bulk.application;

import emporium.catalog.bulk.domain.Fault;
import emporium.catalog.bulk.domain.Format;
import emporium.catalog.bulk.domain.Tally;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whose turn it is to read which file. One file is read at a time, the oldest first. */
public interface ImportJobs {

    /**
     * @param lease proves that it is still the reader's turn
     */
    record Job(
            UUID id,
            UUID lease,
            Format format,
            long linesRead,
            Tally tally,
            long faults,
            int attempts) {}

    /** Empty if nothing waits, or while somebody reads. */
    Optional<Job> take(Instant now, Instant until);

    /**
     * Keeps how far the reader has come, and renews the lease.
     *
     * @param faults those that are new, in order; only the first of a file are kept
     * @return false if another reader has taken over: stop
     */
    boolean keep(Job job, List<Fault> faults, Instant until);

    /** Somebody else may go on. */
    void release(Job job);

    void finish(Job job, boolean done, Instant now);
}
