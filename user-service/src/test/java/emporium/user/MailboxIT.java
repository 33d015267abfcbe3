package emporium.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import emporium.platform.test.contract.Contracts;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgotten passwords and verified addresses, through the real database. */
@RunningService
class MailboxIT {

    private static final String RESETS = "/api/users/password-resets";
    private static final String COMPLETION = RESETS + "/completion";
    private static final String VERIFICATIONS = "/api/users/verifications";
    private static final String NEW = "an even better password";

    @Autowired private Client client;
    @Autowired private JdbcClient jdbc;

    private final String email = Client.newEmail();

    @Test
    void aForgottenPasswordIsReplacedAndEverySignInEnds() {
        client.register(email, Client.PASSWORD, "Ada");
        var signedIn = Client.json(client.signIn(email, Client.PASSWORD));
        valid(RESETS, client.post(RESETS, Map.of("email", email), null), 202);
        var token = secret("RESET_PASSWORD");

        valid(COMPLETION, complete(token, "short"), 400);
        valid(COMPLETION, complete(token, NEW), 204);

        valid(COMPLETION, complete(token, NEW), 410);
        assertThat(client.signIn(email, Client.PASSWORD).getStatusCode().value()).isEqualTo(400);
        assertThat(client.signIn(email, NEW).getStatusCode().value()).isEqualTo(200);
        var refreshed = client.refresh(signedIn.get("refresh_token").asString());
        assertThat(refreshed.getStatusCode().value()).isEqualTo(400);
    }

    @Test
    void anUnknownAddressGetsTheSameAnswerAndNoMail() {
        var known = Client.newEmail();
        client.register(known, Client.PASSWORD, "Ada");

        var unknown = client.post(RESETS, Map.of("email", email), null);
        var answer = client.post(RESETS, Map.of("email", known), null);

        assertThat(unknown.getStatusCode()).isEqualTo(answer.getStatusCode());
        assertThat(unknown.getBody()).isEqualTo(answer.getBody());
        assertThat(unknown.getHeaders().headerNames())
                .containsExactlyInAnyOrderElementsOf(answer.getHeaders().headerNames());
        await().atMost(Duration.ofSeconds(20)).until(() -> count("mail_request", "") == 0);
        assertThat(count("proof", email)).isZero();
        assertThat(count("proof", known)).isEqualTo(2);
    }

    @Test
    void oneOfManyWhoUseALinkAtOnceCan() throws Exception {
        client.register(email, Client.PASSWORD, "Ada");
        client.post(RESETS, Map.of("email", email), null);
        var token = secret("RESET_PASSWORD");
        try (var racers = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks =
                    IntStream.range(0, 6)
                            .<Callable<Integer>>mapToObj(
                                    i -> () -> complete(token, NEW + i).getStatusCode().value())
                            .toList();
            var statuses = new java.util.ArrayList<Integer>();
            for (var answer : racers.invokeAll(tasks)) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnlyOnce(204).containsOnly(204, 410);
        }
    }

    @Test
    void whoRegistersIsAskedToVerifyTheAddress() {
        client.register(email, Client.PASSWORD, "Ada");
        var token = Client.json(client.signIn(email, Client.PASSWORD)).get("access_token");
        assertThat(verified(token.asString())).isFalse();

        var secret = secret("VERIFY_ADDRESS");
        valid(VERIFICATIONS, client.post(VERIFICATIONS, Map.of("token", secret), null), 204);

        assertThat(verified(token.asString())).isTrue();
        valid(VERIFICATIONS, client.post(VERIFICATIONS, Map.of("token", secret), null), 410);
        var again = "/api/users/me/verification";
        valid(again, client.post(again, Map.of(), token.asString()), 202);
        assertThat(count("proof", email)).isZero();
    }

    @Test
    void whatIsKeptOfASecretIsOfNoUse() {
        client.register(email, Client.PASSWORD, "Ada");
        var secret = secret("VERIFY_ADDRESS");

        for (var table : new String[] {"proof", "mail_request", "outbox"}) {
            var rows =
                    jdbc.sql("select coalesce(string_agg(t::text, ' '), '') from " + table + " t")
                            .query(String.class)
                            .single();
            assertThat(rows).doesNotContain(secret);
        }
    }

    @Test
    void onlyWhoWritesTheMailGetsItsSecret() {
        client.register(email, Client.PASSWORD, "Ada");
        var path = "/api/account-mails/" + proof("VERIFY_ADDRESS") + "/secret";

        assertThat(status(client.post(path, Map.of(), null))).isEqualTo(401);
        assertThat(status(client.post(path, Map.of(), client.newShopperToken()))).isEqualTo(403);
        assertThat(status(client.post(path, Map.of(), machine("payment-service", "other"))))
                .isEqualTo(404);
        var nobody = "/api/account-mails/" + UUID.randomUUID() + "/secret";
        assertThat(status(client.post(nobody, Map.of(), writer()))).isEqualTo(410);
    }

    private String secret(String purpose) {
        var path = "/api/account-mails/{id}/secret";
        var answer =
                client.post(path.replace("{id}", proof(purpose).toString()), Map.of(), writer());
        valid(path, answer, 200);
        return Client.json(answer).get("token").asString();
    }

    private UUID proof(String purpose) {
        var sql = "select id from proof where email = :email and purpose = :purpose limit 1";
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () ->
                                jdbc.sql(sql)
                                        .param("email", email)
                                        .param("purpose", purpose)
                                        .query(UUID.class)
                                        .optional(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private long count(String table, String address) {
        return jdbc.sql("select count(*) from " + table + " where :email in (email, '')")
                .param("email", address)
                .query(Long.class)
                .single();
    }

    private boolean verified(String token) {
        return Client.json(client.get("/api/users/me", token)).get("emailVerified").asBoolean();
    }

    private ResponseEntity<String> complete(String token, String password) {
        return client.post(COMPLETION, Map.of("token", token, "password", password), null);
    }

    private String writer() {
        return machine("notification-service", "writer");
    }

    private String machine(String name, String secret) {
        var form =
                Arrays.asList(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        name,
                        "client_secret",
                        secret);
        var answer = client.token(form.toArray(String[]::new));
        return Client.json(answer).get("access_token").asString();
    }

    private static int status(ResponseEntity<String> answer) {
        return answer.getStatusCode().value();
    }

    private static void valid(String path, ResponseEntity<String> answer, int status) {
        assertThat(status(answer)).as("%s", answer.getBody()).isEqualTo(status);
        if (answer.getBody() != null) {
            Contracts.openApi("user-service")
                    .assertValidResponse("post", path, status, answer.getBody());
        }
    }
}
