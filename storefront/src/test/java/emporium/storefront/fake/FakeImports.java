package emporium.storefront.fake;

import emporium.storefront.clients.Credentials;
import emporium.storefront.staff.imports.Imports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.springframework.core.io.Resource;

/** Keeps the file that came last, and is as far with it as the test says. */
public final class FakeImports implements Imports {

    private static final UUID ID = new UUID(7, 7);
    private static final int PAGE = 100;

    public volatile String content = "";
    public volatile Format format = Format.CSV;
    public volatile boolean over;
    public final List<Fault> faults = new ArrayList<>();

    public void reset() {
        content = "";
        over = false;
        faults.clear();
    }

    @Override
    public List<Job> latest(Credentials staff) {
        return content.isEmpty() ? List.of() : List.of(job());
    }

    @Override
    public Optional<Job> find(Credentials staff, UUID id) {
        return id.equals(ID) && !content.isEmpty() ? Optional.of(job()) : Optional.empty();
    }

    @Override
    public Job send(Credentials staff, Format sent, Resource file) {
        try {
            content = file.getContentAsString(StandardCharsets.UTF_8);
            format = sent;
            return job();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Faults faults(Credentials staff, UUID id, long after) {
        var first = (int) after;
        var last = Math.min(faults.size(), first + PAGE);
        return new Faults(
                List.copyOf(faults.subList(first, last)),
                last < faults.size() ? Long.valueOf(last) : null);
    }

    public void hasFaults(int count, String message) {
        LongStream.rangeClosed(1, count)
                .forEach(line -> faults.add(new Fault(line, "price", message)));
    }

    private Job job() {
        var at = Instant.parse("2026-11-20T12:00:00Z");
        var lines = content.lines().count();
        return new Job(
                ID,
                "csv",
                over ? "done" : "running",
                at,
                over ? at : null,
                content.length(),
                lines,
                over ? lines : 1,
                1,
                0,
                0,
                faults.size(),
                faults.size());
    }
}
