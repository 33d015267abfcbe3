package emporium.catalog.bulk.application;

import emporium.catalog.bulk.domain.Fault;
import emporium.catalog.bulk.domain.Format;
import emporium.catalog.bulk.domain.Tally;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps one file, and lets one reader at a time have it. */
class InMemoryImports implements ImportFiles, ImportJobs {

    final List<Fault> faults = new ArrayList<>();
    final ByteArrayOutputStream content = new ByteArrayOutputStream();
    Optional<Job> job = Optional.empty();
    Optional<UUID> lease = Optional.empty();
    boolean open;
    boolean waiting;
    long lines;
    String end = "";

    @Override
    public void open(UUID id, Format format, String startedBy, Instant now) {
        open = true;
        job = Optional.of(new Job(id, UUID.randomUUID(), format, 0, Tally.NONE, 0, 0));
    }

    @Override
    public void append(UUID id, int position, byte[] chunk) {
        content.writeBytes(chunk);
    }

    @Override
    public void submit(UUID id, long bytes, long allLines) {
        waiting = true;
        lines = allLines;
    }

    @Override
    public void discard(UUID id) {
        open = false;
        job = Optional.empty();
    }

    @Override
    public InputStream content(UUID id) {
        return new ByteArrayInputStream(content.toByteArray());
    }

    @Override
    public void forget(Instant finishedBefore, Instant begunBefore) {}

    @Override
    public Optional<Job> take(Instant now, Instant until) {
        if (!waiting) {
            return Optional.empty();
        }
        waiting = false;
        var mine = UUID.randomUUID();
        lease = Optional.of(mine);
        job =
                job.map(old ->
                        new Job(
                                old.id(),
                                mine,
                                old.format(),
                                old.linesRead(),
                                old.tally(),
                                faults.size(),
                                old.attempts() + 1));
        return job;
    }

    @Override
    public boolean keep(Job progress, List<Fault> found, Instant until) {
        if (!lease.equals(Optional.of(progress.lease()))) {
            return false;
        }
        job = Optional.of(progress);
        faults.addAll(found);
        return true;
    }

    @Override
    public void release(Job mine) {
        lease = Optional.empty();
        waiting = true;
    }

    @Override
    public void finish(Job mine, boolean done, Instant now) {
        end = done ? "done" : "stopped";
    }
}
