package emporium.catalog.bulk.adapter.db;

import emporium.catalog.bulk.application.ImportJobs;
import emporium.catalog.bulk.domain.Fault;
import emporium.catalog.bulk.domain.Format;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcImportJobs implements ImportJobs {

    private static final long TURN = 5_041_972_318L;

    /** More does not help whoever has to mend the file. */
    private static final int KEPT_FAULTS = 1_000;

    private final JdbcClient jdbc;

    JdbcImportJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public Optional<Job> take(Instant now, Instant until) {
        jdbc.sql("select pg_advisory_xact_lock(:turn)").param("turn", TURN).query().singleRow();
        return jdbc.sql(
                        """
                        update product_import
                        set state = 'RUNNING', attempts = attempts + 1, lease = :lease,
                            lease_until = :until
                        where id = (
                            select id from product_import
                            where state in ('WAITING', 'RUNNING')
                            order by id limit 1)
                        and (lease_until is null or lease_until < :now)
                        returning id, lease, format, lines_read, created, updated, unchanged,
                            failed, faults, attempts
                        """)
                .param("lease", UUID.randomUUID())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, _) -> job(row))
                .optional();
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                row.getObject("lease", UUID.class),
                Format.valueOf(row.getString("format")),
                row.getLong("lines_read"),
                ReportRow.tally(row),
                row.getLong("faults"),
                row.getInt("attempts"));
    }

    /** Who comes on starts with no attempts again. */
    @Override
    @Transactional
    public boolean keep(Job job, List<Fault> faults, Instant until) {
        var tally = job.tally();
        var known =
                jdbc.sql(
                                """
                                update product_import
                                set lines_read = :linesRead, created = :created, updated = :updated,
                                    unchanged = :unchanged, failed = :failed,
                                    faults = faults + :faults, lease_until = :until,
                                    attempts = case when lines_read < :linesRead then 0 else attempts end
                                where id = :id and lease = :lease
                                returning faults - :faults
                                """)
                        .param("id", job.id())
                        .param("lease", job.lease())
                        .param("linesRead", job.linesRead())
                        .param("created", tally.created())
                        .param("updated", tally.updated())
                        .param("unchanged", tally.unchanged())
                        .param("failed", tally.failed())
                        .param("faults", faults.size())
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .optional();
        known.ifPresent(count -> write(job.id(), count, faults));
        return known.isPresent();
    }

    private void write(UUID id, long known, List<Fault> faults) {
        var position = known;
        for (var fault : faults) {
            if (++position > KEPT_FAULTS) {
                return;
            }
            jdbc.sql(
                            """
                            insert into product_import_fault (import_id, position, line, field, message)
                            values (:id, :position, :line, :field, :message)
                            """)
                    .param("id", id)
                    .param("position", position)
                    .param("line", fault.line())
                    .param("field", fault.field())
                    .param("message", fault.message())
                    .update();
        }
    }

    @Override
    public void release(Job job) {
        jdbc.sql(
                        """
                        update product_import
                        set state = 'WAITING', lease = null, lease_until = null
                        where id = :id and lease = :lease
                        """)
                .param("id", job.id())
                .param("lease", job.lease())
                .update();
    }

    /** The file is not needed any more. */
    @Override
    @Transactional
    public void finish(Job job, boolean done, Instant now) {
        var finished =
                jdbc.sql(
                                """
                                update product_import
                                set state = :state, finished_at = :now, lease = null, lease_until = null,
                                    lines_read = case when :state = 'DONE' then lines else lines_read end
                                where id = :id and lease = :lease
                                """)
                        .param("id", job.id())
                        .param("lease", job.lease())
                        .param("state", done ? "DONE" : "STOPPED")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update();
        if (finished > 0) {
            jdbc.sql("delete from product_import_chunk where import_id = :id")
                    .param("id", job.id())
                    .update();
        }
    }
}
