package emporium.sandbox.inbox;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the inbox has received. */
@Repository
public class Mails {

    private static final String COLUMNS =
            "select id, sender, recipient, subject, kind, order_ref, received_at from mails ";

    private final JdbcClient jdbc;

    Mails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that is here already, by its Message-ID, is taken and dropped. */
    void add(StoredMail mail, @Nullable String messageId, byte[] raw) {
        jdbc.sql(
                        """
                        insert into mails (
                            id, message_id, sender, recipient, subject, kind, order_ref, raw, received_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (message_id, recipient) do nothing
                        """)
                .param(mail.id())
                .param(messageId)
                .param(mail.from())
                .param(mail.to())
                .param(mail.subject())
                .param(mail.kind())
                .param(mail.order())
                .param(raw)
                .param(Timestamp.from(mail.receivedAt()))
                .update();
    }

    /** Newest first; a filter that is missing lets everything through. */
    public List<StoredMail> find(@Nullable String to, @Nullable String order, int size) {
        var sql = new StringBuilder(COLUMNS).append("where true");
        if (to != null) {
            sql.append(" and lower(recipient) = lower(:to)");
        }
        if (order != null) {
            sql.append(" and order_ref = :order");
        }
        sql.append(" order by received_at desc, id desc limit :size");
        return jdbc.sql(sql.toString())
                .param("to", to)
                .param("order", order)
                .param("size", size)
                .query(Mails::mail)
                .list();
    }

    public Optional<StoredMail> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = ?").param(id).query(Mails::mail).optional();
    }

    /** As it came over the wire. */
    public Optional<byte[]> raw(UUID id) {
        return jdbc.sql("select raw from mails where id = ?")
                .param(id)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    static UUID nextId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    private static StoredMail mail(ResultSet row, int number) throws SQLException {
        return new StoredMail(
                row.getObject("id", UUID.class),
                row.getString("sender"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("kind"),
                row.getString("order_ref"),
                row.getTimestamp("received_at").toInstant());
    }
}
