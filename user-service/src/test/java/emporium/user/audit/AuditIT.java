package emporium.user.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import emporium.platform.messaging.Message;
import emporium.platform.messaging.Subscription;
import emporium.platform.retention.Retention;
import emporium.platform.test.contract.Contracts;
import emporium.user.Client;
import emporium.user.RunningService;
import emporium.user.audit.application.Action;
import emporium.user.audit.application.AuditLog;
import emporium.user.audit.application.AuditLog.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@RunningService
class AuditIT {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Autowired Client client;
    @Autowired AuditLog log;
    @Autowired JdbcClient jdbc;
    @Autowired Subscription staffActions;
    @Autowired Retention retention;

    private final UUID actor = UUID.randomUUID();

    @Test
    void showsTheLatestFirstAndPageByPage() {
        log.begun(List.of(action(1, "/api/stock/A"), action(2, "/api/stock/B"), action(3, "/x")));
        var seen = new ArrayList<String>();
        var query = "?size=2&actor=" + actor;
        var first = lines(query);
        first.at("/items").forEach(line -> seen.add(line.at("/path").asString()));
        var second = lines(query + "&after=" + first.at("/next").asString());
        second.at("/items").forEach(line -> seen.add(line.at("/path").asString()));
        assertThat(seen).containsExactly("/x", "/api/stock/B", "/api/stock/A");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void findsByBeginningOfThePathAndByTime() {
        log.begun(List.of(action(1, "/api/stock/A"), action(2, "/api/stock/B"), action(3, "/x")));
        assertThat(lines("?path=/api/stock&actor=" + actor).at("/items")).hasSize(2);
        var hour = "&from=2026-11-20T12:00:02Z&to=2026-11-20T12:00:03Z";
        var found = lines("?actor=" + actor + hour).at("/items");
        assertThat(found).hasSize(1);
        assertThat(found.at("/0/path").asString()).isEqualTo("/api/stock/B");
    }

    @Test
    void theEndMayBeToldFirstAndAgain() {
        var action = action(1, "/x");
        log.ended(List.of(new Outcome(action.id(), 409, NOON)));
        log.begun(List.of(action));
        log.begun(List.of(action));
        log.ended(List.of(new Outcome(action.id(), 200, NOON)));
        var found = lines("?actor=" + actor).at("/items");
        assertThat(found).hasSize(1);
        assertThat(found.at("/0/status").asInt()).isEqualTo(409);
    }

    @Test
    void takesWhatTheServicesTell() {
        staffActions.handler().handle(List.of(example("staff-action.v1")));
        var found = lines("?actor=019aa1c4-7d52-7d0b-9a3f-2b8f1e6c4d10").at("/items");
        assertThat(found.at("/0/service").asString()).isEqualTo("order-service");
        assertThat(found.at("/0").has("status")).isFalse();
        staffActions.handler().handle(List.of(example("staff-action-ended.v1")));
        found = lines("?actor=019aa1c4-7d52-7d0b-9a3f-2b8f1e6c4d10").at("/items");
        assertThat(found.at("/0/status").asInt()).isEqualTo(200);
    }

    @Test
    void nothingOfItCanBeChangedOrTakenAway() {
        var action = action(1, "/x", Instant.now());
        log.begun(List.of(action));
        log.ended(List.of(new Outcome(action.id(), 200, action.at())));
        for (var sql :
                List.of(
                        "delete from staff_action",
                        "update staff_action set path = '/'",
                        "truncate staff_action",
                        "delete from staff_action_outcome",
                        "update staff_action_outcome set status = 200",
                        "truncate staff_action_outcome")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void whatIsOlderThanTheSettingSaysGoesWithItsOutcomeAndNothingYounger() {
        var years = Duration.ofDays(800);
        var old = action(1, "/old", Instant.now().minus(years));
        var young = action(2, "/young", Instant.now().minus(Duration.ofDays(400)));
        log.begun(List.of(old, young));
        log.ended(
                List.of(
                        new Outcome(old.id(), 200, old.at()),
                        new Outcome(young.id(), 200, young.at())));

        assertThat(retention.bite().take(Instant.now().minus(retention.keep()), 500)).isEqualTo(1);

        var found = lines("?actor=" + actor).at("/items");
        assertThat(found).hasSize(1);
        assertThat(found.at("/0/path").asString()).isEqualTo("/young");
        assertThat(
                        jdbc.sql(
                                        "select count(*) from staff_action_outcome where action_id in (:ids)")
                                .param("ids", List.of(old.id(), young.id()))
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
        assertThatThrownBy(() -> retention.bite().take(Instant.now().plusSeconds(60), 500))
                .hasMessageContaining("append-only");
    }

    /** This service's own staff are no exception. */
    @Test
    void grantingRolesIsSaidBeforeItIsDone() {
        var token = admin();
        client.send(
                "PUT", "/api/users/" + actor + "/roles", Map.of("roles", List.of("STAFF")), token);
        var said =
                jdbc.sql(
                                """
                                select count(*) from outbox
                                where type = 'staff-action.v1'
                                  and convert_from(data, 'UTF8') like '%' || :path || '%'
                                """)
                        .param("path", actor.toString())
                        .query(Integer.class)
                        .single();
        assertThat(said).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoQuestion() {
        var token = admin();
        for (var query : List.of("?actor=me", "?from=today", "?after=x", "?size=0", "?path=")) {
            var answer = client.get("/api/admin/audit" + query, token);
            assertThat(answer.getStatusCode().value()).as(query).isEqualTo(400);
        }
    }

    private Action action(int second, String path) {
        return action(second, path, NOON);
    }

    private Action action(int second, String path, Instant begin) {
        return new Action(
                UUID.randomUUID(),
                begin.plusSeconds(second),
                actor,
                List.of("STAFF"),
                "inventory-service",
                "POST",
                path,
                path,
                null,
                null);
    }

    private JsonNode lines(String query) {
        var answer = client.get("/api/admin/audit" + query, admin());
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        Contracts.openApi("user-service")
                .assertValidResponse("GET", "/api/admin/audit", 200, answer.getBody());
        return Client.json(answer);
    }

    private String admin() {
        return Client.json(client.signIn("staff@emporium.example", "emporium"))
                .get("access_token")
                .asString();
    }

    private static Message example(String type) {
        return new Message(
                UUID.randomUUID(),
                type,
                "/order-service",
                "staff.actions",
                "key",
                Instant.EPOCH,
                Contracts.event("staff.actions/" + type).example().getBytes());
    }
}
