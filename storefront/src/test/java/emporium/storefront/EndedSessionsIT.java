package emporium.storefront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import emporium.platform.test.Broker;
import emporium.platform.test.contract.Contracts;
import emporium.platform.test.server.RealKafka;
import emporium.storefront.session.FakeTokenIssuer;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Sessions of accounts that are gone, or signed out everywhere. */
@RealKafka
@TestPropertySource(properties = "emporium.messaging.listen=true")
class EndedSessionsIT extends StorefrontIT {

    private final String ada = "ada-" + UUID.randomUUID() + "@example.com";
    private final String id = FakeTokenIssuer.id(ada).toString();

    @Autowired private JdbcClient jdbc;

    @Value("${spring.kafka.bootstrap-servers}")
    private String kafka;

    @Test
    void aSessionEndsWithTheAccountAndNothingOfItIsLeft() {
        var desk = signedIn(ada);
        var phone = signedIn(ada);
        var bob = signedIn("bob@example.com");
        assertThat(traces()).isEqualTo(4);

        var event = UUID.randomUUID();
        tell("user-erased.v1", event);
        tell("user-erased.v1", event);
        tell("user-erased.v1", UUID.randomUUID());

        await().atMost(Duration.ofSeconds(30))
                .until(() -> new Broker(kafka).said("privacy.events", id).size() >= 1);
        assertThat(traces()).isZero();
        assertThat(desk.open("/account").path()).isEqualTo("/sign-in");
        assertThat(phone.open("/account").path()).isEqualTo("/sign-in");
        assertThat(bob.open("/account").path()).isEqualTo("/account");
        var said = new Broker(kafka).said("privacy.events", id).getFirst();
        Contracts.event("privacy.events/erasure-completed.v1").assertValid(said);
    }

    @Test
    void aNewPasswordEndsTheSessionsAndTellsNothingOfErasure() {
        var desk = signedIn(ada);

        tell("user-signed-out.v1", UUID.randomUUID());

        await().atMost(Duration.ofSeconds(30)).until(() -> traces() == 0);
        assertThat(desk.open("/account").path()).isEqualTo("/sign-in");
        assertThat(new Broker(kafka).said("privacy.events", id)).isEmpty();
    }

    private void tell(String type, UUID event) {
        var body = "{\"userId\":\"%s\",\"at\":\"2026-12-01T09:15:00Z\"}".formatted(id);
        new Broker(kafka).say("users.events", type, event, id, body);
    }

    private long traces() {
        return jdbc.sql(
                        """
                        select (select count(*) from sign_in where user_id = :id)
                             + (select count(*) from spring_session where principal_name = :id)
                        """)
                .param("id", id)
                .query(Long.class)
                .single();
    }
}
