package emporium.catalog.bulk.adapter.db;

import emporium.catalog.bulk.application.ImportReports;
import emporium.catalog.bulk.domain.Fault;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcImportReports implements ImportReports {

    private static final String REPORT =
            """
            select id, format, state, started_by, received_at, finished_at, bytes, lines, lines_read,
                   created, updated, unchanged, failed, faults
            from product_import
            """;

    private final JdbcClient jdbc;

    JdbcImportReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Report> find(UUID id) {
        return jdbc.sql(REPORT + "where id = :id")
                .param("id", id)
                .query((row, _) -> ReportRow.report(row))
                .optional();
    }

    @Override
    public List<Report> latest(int count) {
        return jdbc.sql(REPORT + "order by id desc limit :count")
                .param("count", count)
                .query((row, _) -> ReportRow.report(row))
                .list();
    }

    @Override
    public List<NumberedFault> faults(UUID id, long after, int count) {
        return jdbc.sql(
                        """
                        select position, line, field, message
                        from product_import_fault
                        where import_id = :id and position > :after
                        order by position
                        limit :count
                        """)
                .param("id", id)
                .param("after", after)
                .param("count", count)
                .query((row, _) ->
                        new NumberedFault(
                                row.getLong("position"),
                                new Fault(
                                        row.getLong("line"),
                                        row.getString("field"),
                                        row.getString("message"))))
                .list();
    }
}
