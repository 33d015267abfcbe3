package emporium.catalog.bulk.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import emporium.catalog.bulk.application.ImportReports.Report;
import emporium.catalog.bulk.domain.Format;
import emporium.catalog.bulk.domain.State;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import as staff see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportResponse(
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

    static ImportResponse of(Report report) {
        var tally = report.tally();
        return new ImportResponse(
                report.id(),
                name(report.format()),
                name(report.state()),
                report.receivedAt(),
                report.finishedAt(),
                report.bytes(),
                report.lines(),
                report.linesRead(),
                tally.created(),
                tally.updated(),
                tally.unchanged(),
                tally.failed(),
                report.faults());
    }

    private static String name(Format format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    private static String name(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
