package emporium.storefront.session;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends whatever sessions somebody has here, with the tokens and the name that are kept for them.
 */
@Component
public class EndedSessions {

    private final JdbcClient jdbc;

    EndedSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Collection<String> users) {
        var ids = users.toArray(String[]::new);
        jdbc.sql("delete from sign_in where user_id = any (:ids)").param("ids", ids).update();
        jdbc.sql("delete from spring_session where principal_name = any (:ids)")
                .param("ids", ids)
                .update();
    }
}
