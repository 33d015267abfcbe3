package emporium.catalog.bulk.adapter.db;

import emporium.catalog.bulk.application.ImportReports.Report;
import emporium.catalog.bulk.domain.Format;
import emporium.catalog.bulk.domain.State;
import emporium.catalog.bulk.domain.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** How a row becomes a report. */
final class ReportRow {

    private ReportRow() {}

    static Report report(ResultSet row) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Report(
                row.getObject("id", UUID.class),
                Format.valueOf(row.getString("format")),
                State.valueOf(row.getString("state")),
                row.getString("started_by"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getLong("bytes"),
                row.getLong("lines"),
                row.getLong("lines_read"),
                tally(row),
                row.getLong("faults"));
    }

    static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getLong("created"),
                row.getLong("updated"),
                row.getLong("unchanged"),
                row.getLong("failed"));
    }
}
