package emporium.user;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.platform.test.contract.Contracts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

@RunningService
class MyAccountIT {

    private static final String ME = "/api/users/me";
    private static final String ADDRESSES = ME + "/addresses";

    @Autowired Client client;

    @Test
    void oneOfManyWhoWantTheSameAddressAtOnceGetsIt() throws Exception {
        var email = Client.newEmail();
        Callable<Integer> request =
                () -> client.register(email, Client.PASSWORD, "Racer").getStatusCode().value();
        try (var racers = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = new ArrayList<Integer>();
            for (var status : racers.invokeAll(Collections.nCopies(8, request))) {
                statuses.add(status.get());
            }
            assertThat(statuses).containsOnlyOnce(201);
            assertThat(statuses).containsOnly(201, 409);
        }
        assertThat(client.signIn(email, Client.PASSWORD).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void registrationAnswersAsTheContractSays() {
        var email = Client.newEmail();
        valid("POST", "/api/users", client.register(email, Client.PASSWORD, "Ada"), 201);
        valid("POST", "/api/users", client.register(email, Client.PASSWORD, "Ada"), 409);
        valid("POST", "/api/users", client.register("rubbish", "short", ""), 400);
    }

    @ParameterizedTest
    @CsvSource({
        "rubbish,          a long password, Ada,   email",
        "ada@example.com,  short,           Ada,   password",
        "ada2@example.com, a long password, '',    name",
        "ada3@example.com, a long password, '  ',  name"
    })
    void registrationNamesTheFieldThatIsWrong(
            String email, String password, String name, String field) {
        var answer = client.register(email, password, name);
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(Client.json(answer).get("errors").get(0).get("field").asString())
                .isEqualTo(field);
    }

    @Test
    void nobodyMakesThemselvesStaff() {
        var email = Client.newEmail();
        var registered =
                client.post(
                        "/api/users",
                        Map.of(
                                "email",
                                email,
                                "password",
                                Client.PASSWORD,
                                "name",
                                "Eve",
                                "roles",
                                List.of("ADMIN"),
                                "id",
                                "00000000-0000-0000-0000-000000000000"),
                        null);
        assertThat(Client.json(registered).get("roles").toString()).isEqualTo("[\"SHOPPER\"]");
        var token = Client.json(client.signIn(email, Client.PASSWORD)).get("access_token");
        client.send("PATCH", ME, Map.of("roles", List.of("ADMIN"), "name", "E"), token.asString());
        var me = Client.json(client.get(ME, token.asString()));
        assertThat(me.get("roles").toString()).isEqualTo("[\"SHOPPER\"]");
        assertThat(me.get("name").asString()).isEqualTo("E");
    }

    @Test
    void aChangeMadeOnAnOldVersionIsRefused() {
        var token = client.newShopperToken();
        var me = client.get(ME, token);
        valid("GET", ME, me, 200);
        var version = me.getHeaders().getETag();
        var changed = patch(token, version, "{\"name\":\"New\"}");
        valid("PATCH", ME, changed, 200);
        valid("PATCH", ME, patch(token, version, "{\"name\":\"Newer\"}"), 412);
        valid("PATCH", ME, patch(token, "W/\"x\"", "{\"name\":\"Newer\"}"), 412);
        valid("PATCH", ME, patch(token, changed.getHeaders().getETag(), "{\"name\":\"N\"}"), 200);
    }

    @Test
    void aNewPasswordEndsEverySignIn() {
        var signedIn = client.newShopper();
        var token = signedIn.get("access_token").asString();
        var wanted = Map.of("password", "another password", "currentPassword", Client.PASSWORD);
        valid("PATCH", ME, client.send("PATCH", ME, wanted, token), 200);
        var refused = client.refresh(signedIn.get("refresh_token").asString());
        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        valid("PATCH", ME, client.send("PATCH", ME, wanted, token), 403);
    }

    @Test
    void addressesAreKeptForTheirOwnerOnly() {
        var token = client.newShopperToken();
        var stranger = client.newShopperToken();
        var added = client.post(ADDRESSES, address("Berlin"), token);
        valid("POST", ADDRESSES, added, 201);
        var path = added.getHeaders().getFirst(HttpHeaders.LOCATION);
        valid("GET", ADDRESSES, client.get(ADDRESSES, token), 200);
        valid("GET", ADDRESSES + "/{id}", client.get(path, token), 200);
        valid("PUT", ADDRESSES + "/{id}", client.send("PUT", path, address("Rome"), token), 200);
        assertThat(Client.json(client.get(path, token)).get("city").asString()).isEqualTo("Rome");

        assertThat(Client.json(client.get(ADDRESSES, stranger))).isEmpty();
        valid("GET", ADDRESSES + "/{id}", client.get(path, stranger), 404);
        var intruded = client.send("PUT", path, address("Oslo"), stranger);
        valid("PUT", ADDRESSES + "/{id}", intruded, 404);
        valid("DELETE", ADDRESSES + "/{id}", client.send("DELETE", path, null, stranger), 404);

        valid("DELETE", ADDRESSES + "/{id}", client.send("DELETE", path, null, token), 204);
        valid("DELETE", ADDRESSES + "/{id}", client.send("DELETE", path, null, token), 404);
    }

    @Test
    void anAccountKeepsTwentyAddresses() {
        var token = client.newShopperToken();
        for (var i = 0; i < 20; i++) {
            client.post(ADDRESSES, address("Town " + i), token);
        }
        valid("POST", ADDRESSES, client.post(ADDRESSES, address("One too many"), token), 409);
    }

    @Test
    void anAddressThatCannotBeWrittenOnAParcelIsRefused() {
        var token = client.newShopperToken();
        for (var wrong :
                List.of(
                        Map.of("country", "Germany"),
                        Map.of("country", "de"),
                        Map.of("postalCode", "1".repeat(13)),
                        Map.of("city", ""),
                        Map.of("line1", "a\nb"),
                        Map.of("name", "x".repeat(101)))) {
            var address = new java.util.HashMap<>(address("Berlin"));
            address.putAll(wrong);
            var answer = client.post(ADDRESSES, address, token);
            valid("POST", ADDRESSES, answer, 400);
            assertThat(Client.json(answer).get("errors").get(0).get("field").asString())
                    .isEqualTo(wrong.keySet().iterator().next());
        }
    }

    @Test
    void everythingIsExportedAndThenForgotten() {
        var email = Client.newEmail();
        client.register(email, Client.PASSWORD, "Ada");
        var signedIn = Client.json(client.signIn(email, Client.PASSWORD));
        var token = signedIn.get("access_token").asString();
        client.post(ADDRESSES, address("Berlin"), token);
        var export = client.get(ME + "/export", token);
        valid("GET", ME + "/export", export, 200);
        assertThat(export.getBody())
                .contains(email, "Berlin", "emporium-cli")
                .doesNotContain("argon2");

        valid("DELETE", ME, client.send("DELETE", ME, null, token), 204);
        valid("GET", ME, client.get(ME, token), 404);
        valid("DELETE", ME, client.send("DELETE", ME, null, token), 404);
        var refreshed = client.refresh(signedIn.get("refresh_token").asString());
        assertThat(refreshed.getStatusCode().value()).isEqualTo(400);
        assertThat(client.signIn(email, Client.PASSWORD).getStatusCode().value()).isEqualTo(400);
        assertThat(client.register(email, Client.PASSWORD, "Ada").getStatusCode().value())
                .isEqualTo(201);
    }

    @Test
    void anAdminFindsAnAccountAndSaysWhatItMayDo() {
        var admin = token(client.signIn("staff@emporium.example", "emporium"));
        var email = Client.newEmail();
        client.register(email, Client.PASSWORD, "Ada");
        var found = client.get("/api/users?email=" + email, admin);
        valid("GET", "/api/users", found, 200);
        var roles = "/api/users/" + Client.json(found).get(0).get("id").asString() + "/roles";
        var granted = client.send("PUT", roles, Map.of("roles", List.of("STAFF")), admin);
        valid("PUT", "/api/users/{id}/roles", granted, 200);
        var claims = Client.claims(token(client.signIn(email, Client.PASSWORD)));
        assertThat(claims.get("roles").toString()).isEqualTo("[\"STAFF\"]");
        for (var wrong :
                List.of(Map.of(), Map.of("roles", List.of()), Map.of("roles", List.of("KING")))) {
            valid("PUT", "/api/users/{id}/roles", client.send("PUT", roles, wrong, admin), 400);
        }
    }

    @Test
    void anAdminPagesThroughAllAccountsTheNewestFirst() {
        var admin = token(client.signIn("staff@emporium.example", "emporium"));
        var emails = List.of(Client.newEmail(), Client.newEmail(), Client.newEmail());
        emails.forEach(email -> client.register(email, Client.PASSWORD, "Ada"));
        var first = client.get("/api/users?size=2", admin);
        valid("GET", "/api/users", first, 200);
        assertThat(Client.json(first).findValuesAsString("email"))
                .containsExactly(emails.get(2), emails.get(1));
        var last = Client.json(first).get(1).get("id").asString();
        var next = client.get("/api/users?size=1&after=" + last, admin);
        assertThat(Client.json(next).findValuesAsString("email")).containsExactly(emails.get(0));
        var admins = Client.json(client.get("/api/users?role=ADMIN", admin));
        assertThat(admins.findValuesAsString("email")).contains("staff@emporium.example");
        assertThat(admins).allMatch(one -> one.get("roles").toString().contains("ADMIN"));
        assertThat(admins.toString()).doesNotContain("password", "argon");
        for (var wrong : List.of("size=0", "size=101", "role=KING", "after=x", "email=x")) {
            valid("GET", "/api/users", client.get("/api/users?" + wrong, admin), 400);
        }
    }

    @Test
    void wherePeopleAreDemoAccountsThereIsNoFirstAdminToBecome() {
        var account = Map.of("email", Client.newEmail(), "password", Client.PASSWORD, "name", "E");
        var answer =
                client.post(
                        "/api/users/first-admin", Map.of("secret", "", "account", account), null);
        valid("POST", "/api/users/first-admin", answer, 404);
    }

    private static Map<String, String> address(String city) {
        return Map.of(
                "name", "Ada Lovelace",
                "line1", "1 Street",
                "line2", "Back house",
                "city", city,
                "postalCode", "SW1A 1AA",
                "country", "GB");
    }

    private ResponseEntity<String> patch(String token, String version, String body) {
        return client.http()
                .method(HttpMethod.PATCH)
                .uri(ME)
                .header("Authorization", "Bearer " + token)
                .header("If-Match", version)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    private static String token(ResponseEntity<String> answer) {
        return Client.json(answer).get("access_token").asString();
    }

    private static void valid(
            String method, String path, ResponseEntity<String> answer, int status) {
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(status);
        var body = answer.getBody();
        Contracts.openApi("user-service")
                .assertValidResponse(method, path, status, body == null ? "" : body);
    }
}
