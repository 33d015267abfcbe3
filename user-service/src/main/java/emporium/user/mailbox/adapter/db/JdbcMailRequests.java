package emporium.user.mailbox.adapter.db;

import emporium.user.domain.Email;
import emporium.user.mailbox.application.MailRequest;
import emporium.user.mailbox.application.MailRequests;
import emporium.user.mailbox.application.Purpose;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMailRequests implements MailRequests {

    private final JdbcClient jdbc;

    JdbcMailRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(MailRequest request) {
        jdbc.sql(
                        """
                        insert into mail_request (id, purpose, email, language, asked_at)
                        values (:id, :purpose, :email, :language, :at)
                        """)
                .param("id", request.id())
                .param("purpose", request.purpose().name())
                .param("email", request.email().value())
                .param("language", request.language())
                .param("at", request.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<MailRequest> take(int most) {
        return jdbc.sql(
                        """
                        delete from mail_request where id in (
                            select id from mail_request order by id
                            limit :most for update skip locked)
                        returning *
                        """)
                .param("most", most)
                .query((row, _) ->
                        new MailRequest(
                                row.getObject("id", UUID.class),
                                Purpose.valueOf(row.getString("purpose")),
                                new Email(row.getString("email")),
                                row.getString("language"),
                                row.getObject("asked_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
