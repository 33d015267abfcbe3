package emporium.user.audit.adapter.db;

import emporium.user.audit.application.Action;
import emporium.user.audit.application.AuditLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAuditLog implements AuditLog {

    private static final Place BEFORE_ALL =
            new Place(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    private final JdbcClient jdbc;

    JdbcAuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void begun(List<Action> actions) {
        for (var action : actions) {
            jdbc.sql(
                            """
                            insert into staff_action (id, at, actor, roles, service, method, route,
                                                      path, request_id, trace_id)
                            values (:id, :at, :actor, :roles, :service, :method, :route, :path,
                                    :requestId, :traceId)
                            on conflict (id) do nothing
                            """)
                    .param("id", action.id())
                    .param("at", utc(action.at()))
                    .param("actor", action.actor())
                    .param("roles", action.roles().toArray(String[]::new))
                    .param("service", action.service())
                    .param("method", action.method())
                    .param("route", action.route())
                    .param("path", action.path())
                    .param("requestId", action.requestId())
                    .param("traceId", action.traceId())
                    .update();
        }
    }

    @Override
    public void ended(List<Outcome> outcomes) {
        for (var outcome : outcomes) {
            jdbc.sql(
                            """
                            insert into staff_action_outcome (action_id, status, at)
                            values (:actionId, :status, :at)
                            on conflict (action_id) do nothing
                            """)
                    .param("actionId", outcome.actionId())
                    .param("status", outcome.status())
                    .param("at", utc(outcome.at()))
                    .update();
        }
    }

    @Override
    public List<Line> lines(Question question, int size) {
        var after = question.after().orElse(BEFORE_ALL);
        return jdbc.sql(
                        """
                        select a.*, o.status, p.email
                        from staff_action a
                             left join staff_action_outcome o on o.action_id = a.id
                             left join account p on p.id = a.actor
                        where (a.at, a.id) < (:afterAt, :afterId)
                          and (cast(:actor as uuid) is null or a.actor = :actor)
                          and (cast(:path as text) is null or starts_with(a.path, :path))
                          and (cast(:from as timestamptz) is null or a.at >= :from)
                          and (cast(:to as timestamptz) is null or a.at < :to)
                        order by a.at desc, a.id desc
                        limit :size
                        """)
                .param("afterAt", utc(after.at()))
                .param("afterId", after.id())
                .param("actor", question.actor().orElse(null))
                .param("path", question.path().orElse(null))
                .param("from", question.from().map(JdbcAuditLog::utc).orElse(null))
                .param("to", question.to().map(JdbcAuditLog::utc).orElse(null))
                .param("size", size)
                .query(JdbcAuditLog::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        var action =
                new Action(
                        row.getObject("id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("actor", UUID.class),
                        List.of((String[]) row.getArray("roles").getArray()),
                        row.getString("service"),
                        row.getString("method"),
                        row.getString("route"),
                        row.getString("path"),
                        row.getString("request_id"),
                        row.getString("trace_id"));
        return new Line(action, row.getString("email"), row.getObject("status", Integer.class));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
