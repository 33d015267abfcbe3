package emporium.catalog.bulk.application;

import emporium.catalog.bulk.application.Entry.Bad;
import emporium.catalog.bulk.application.Entry.Good;
import emporium.catalog.bulk.application.ImportJobs.Job;
import emporium.catalog.bulk.domain.Fault;
import emporium.catalog.bulk.domain.Outcome;
import emporium.catalog.domain.CatalogRefusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Service;

/**
 * Reads a file, each product in its own transaction. Who takes over from a reader that died begins
 * where it last kept its progress; what comes twice then is found unchanged.
 */
@Service
public class RunImports {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int KEEP_EVERY = 50;
    private static final int MAX_ATTEMPTS = 5;

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final Entries entries;
    private final PutProduct products;
    private final Clock clock;

    RunImports(
            ImportJobs jobs, ImportFiles files, Entries entries, PutProduct products, Clock clock) {
        this.jobs = jobs;
        this.files = files;
        this.entries = entries;
        this.products = products;
        this.clock = clock;
    }

    /**
     * Reads one file to its end, or until it is told to stop.
     *
     * @return whether there was one
     */
    public boolean next(BooleanSupplier goesOn) {
        var taken = jobs.take(clock.instant(), leaseEnd());
        taken.ifPresent(job -> run(job, goesOn));
        return taken.isPresent();
    }

    private void run(Job job, BooleanSupplier goesOn) {
        if (job.attempts() > MAX_ATTEMPTS) {
            jobs.finish(job, false, clock.instant());
            return;
        }
        try {
            read(job, goesOn);
        } catch (RuntimeException stumbled) {
            jobs.release(job);
            throw stumbled;
        }
    }

    private void read(Job start, BooleanSupplier goesOn) {
        var job = start;
        var faults = new ArrayList<Fault>();
        var unkept = 0;
        var file = entries.of(job.format(), files.content(job.id()));
        while (file.hasNext()) {
            var entry = file.next();
            if (entry.lastLine() <= start.linesRead()) {
                continue;
            }
            job = after(job, entry, faults);
            var stops = !goesOn.getAsBoolean();
            if (++unkept == KEEP_EVERY || stops) {
                if (!jobs.keep(job, faults, leaseEnd())) {
                    return;
                }
                unkept = 0;
                faults.clear();
                if (stops) {
                    jobs.release(job);
                    return;
                }
            }
        }
        if (jobs.keep(job, faults, leaseEnd())) {
            jobs.finish(job, true, clock.instant());
        }
    }

    private Job after(Job job, Entry entry, List<Fault> faults) {
        var outcome =
                switch (entry) {
                    case Good good -> put(good, faults);
                    case Bad bad -> {
                        faults.addAll(bad.faults());
                        yield Outcome.FAILED;
                    }
                };
        return new Job(
                job.id(),
                job.lease(),
                job.format(),
                entry.lastLine(),
                job.tally().with(outcome),
                job.faults(),
                job.attempts());
    }

    private Outcome put(Good good, List<Fault> faults) {
        try {
            return products.put(good.details());
        } catch (CatalogRefusal refusal) {
            faults.add(new Fault(good.firstLine(), "", String.valueOf(refusal.getMessage())));
            return Outcome.FAILED;
        }
    }

    private Instant leaseEnd() {
        return clock.instant().plus(LEASE);
    }
}
