package emporium.notification.adapter.db;

import static java.time.ZoneOffset.UTC;

import emporium.notification.domain.Kind;
import emporium.notification.domain.Letter;
import emporium.platform.outbox.Causes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes letters down, each once, and drops what another has made needless. */
class MailInsert {

    /** Twice what an order takes when all is well: then its confirmation is all there is to say. */
    private static final Duration PRELIMINARY = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final LetterColumns columns;

    MailInsert(JdbcClient jdbc, LetterColumns columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    void owe(List<? extends Letter> letters, Instant now) {
        jdbc.sql(
                        """
                        insert into mails (
                            order_id, kind, about, letter, user_id, traceparent, created_at, due_at)
                        select cast(order_id as uuid), kind, about, cast(letter as jsonb),
                            cast(nullif(user_id, '') as uuid), nullif(traceparent, ''),
                            :now, cast(due_at as timestamptz)
                        from unnest(:orders, :kinds, :abouts, :letters, :users, :traces, :dues)
                             as owed(order_id, kind, about, letter, user_id, traceparent, due_at)
                        on conflict do nothing
                        """)
                .param("now", now.atOffset(UTC))
                .param("orders", column(letters, letter -> letter.id().matter().toString()))
                .param("kinds", column(letters, letter -> letter.kind().name()))
                .param("abouts", column(letters, letter -> letter.id().about()))
                .param("letters", column(letters, columns::write))
                .param("users", column(letters, LetterColumns::user))
                .param("traces", column(letters, MailInsert::traceparent))
                .param("dues", column(letters, letter -> due(letter, now)))
                .update();
        dropPreliminary(letters);
    }

    /** Messages about one matter have its id as their key. */
    private static String traceparent(Letter letter) {
        return Objects.requireNonNullElse(Causes.of(letter.id().matter().toString()), "");
    }

    private static String due(Letter letter, Instant now) {
        return (letter.kind().isPreliminary() ? now.plus(PRELIMINARY) : now).toString();
    }

    private void dropPreliminary(List<? extends Letter> letters) {
        jdbc.sql(
                        """
                        delete from mails as preliminary
                        where kind = :preliminary and state = 'WAITING'
                            and order_id = any(cast(:orders as uuid[]))
                            and exists (
                                select from mails as other
                                where other.order_id = preliminary.order_id
                                    and other.kind <> preliminary.kind)
                        """)
                .param("preliminary", Kind.RECEIVED.name())
                .param("orders", column(letters, letter -> letter.id().matter().toString()))
                .update();
    }

    private static String[] column(List<? extends Letter> letters, Function<Letter, String> value) {
        return letters.stream().map(value).toArray(String[]::new);
    }
}
