package emporium.notification.adapter.db;

import static java.time.ZoneOffset.UTC;

import emporium.notification.application.Mails;
import emporium.notification.domain.Letter;
import emporium.notification.domain.MailId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcMails implements Mails {

    private static final int LONGEST_ERROR = 500;

    private final JdbcClient jdbc;
    private final LetterColumns columns;
    private final MailInsert insert;

    JdbcMails(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.columns = new LetterColumns(json);
        this.insert = new MailInsert(jdbc, columns);
    }

    @Override
    public void owe(List<? extends Letter> letters, Instant now) {
        insert.owe(letters, now);
    }

    @Override
    public List<Claimed> claim(Instant now, Instant until, int most) {
        return jdbc.sql(
                        """
                        with claimed as (
                            update mails
                            set due_at = :until, attempts = attempts + 1
                            where (order_id, kind, about) in (
                                select order_id, kind, about
                                from mails
                                where state = 'WAITING' and due_at <= :now
                                order by due_at
                                limit :most
                                for update skip locked)
                            returning kind, letter, attempts, created_at, traceparent)
                        select kind, letter, attempts, created_at, traceparent
                        from claimed
                        order by created_at
                        """)
                .param("now", now.atOffset(UTC))
                .param("until", until.atOffset(UTC))
                .param("most", most)
                .query((row, _) ->
                        new Claimed(
                                columns.read(row.getString("kind"), row.getString("letter")),
                                row.getInt("attempts"),
                                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                                row.getString("traceparent")))
                .list();
    }

    @Override
    public void sent(MailId id, Instant now) {
        of(
                        """
                        update mails set state = 'SENT', ended_at = :now, last_error = null
                        where order_id = :order and kind = :kind and about = :about
                            and state = 'WAITING'
                        """,
                        id)
                .param("now", now.atOffset(UTC))
                .update();
    }

    @Override
    public void delay(MailId id, Instant due, String error) {
        of(
                        """
                        update mails set due_at = :due, last_error = :error
                        where order_id = :order and kind = :kind and about = :about
                            and state = 'WAITING'
                        """,
                        id)
                .param("due", due.atOffset(UTC))
                .param("error", shortened(error))
                .update();
    }

    @Override
    public void giveUp(MailId id, Instant now, String error) {
        of(
                        """
                        update mails set state = 'UNDELIVERABLE', ended_at = :now, last_error = :error
                        where order_id = :order and kind = :kind and about = :about
                            and state = 'WAITING'
                        """,
                        id)
                .param("now", now.atOffset(UTC))
                .param("error", shortened(error))
                .update();
    }

    @Override
    public void giveBack(List<MailId> ids, Instant now) {
        jdbc.sql(
                        """
                        update mails set due_at = :now, attempts = attempts - 1
                        from unnest(:orders, :kinds, :abouts) as back(order_id, kind, about)
                        where mails.order_id = cast(back.order_id as uuid)
                            and mails.kind = back.kind and mails.about = back.about and state = 'WAITING'
                        """)
                .param("now", now.atOffset(UTC))
                .param("orders", column(ids, id -> id.matter().toString()))
                .param("kinds", column(ids, id -> id.kind().name()))
                .param("abouts", column(ids, MailId::about))
                .update();
    }

    @Override
    public Backlog backlog(Instant now) {
        return jdbc.sql(
                        """
                        select count(*) filter (where state = 'WAITING') as waiting,
                            min(created_at) filter (where state = 'WAITING') as oldest,
                            count(*) filter (where state = 'UNDELIVERABLE') as undeliverable
                        from mails
                        where state in ('WAITING', 'UNDELIVERABLE')
                        """)
                .query((row, _) -> {
                    var oldest = row.getObject("oldest", OffsetDateTime.class);
                    return new Backlog(
                            row.getLong("waiting"),
                            oldest == null
                                    ? Duration.ZERO
                                    : Duration.between(oldest.toInstant(), now),
                            row.getLong("undeliverable"));
                })
                .single();
    }

    private JdbcClient.StatementSpec of(String sql, MailId id) {
        return jdbc.sql(sql)
                .param("order", id.matter())
                .param("kind", id.kind().name())
                .param("about", id.about());
    }

    private static <T> String[] column(
            List<? extends T> rows, java.util.function.Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private static String shortened(String error) {
        return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }
}
