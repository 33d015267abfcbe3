package emporium.user.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.platform.test.contract.Contracts;
import emporium.user.Client;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Passkeys of somebody who uses them as they are meant. */
class PasskeyIT extends PasskeyOwner {

    @Test
    void aPasskeySignsInLikeThePassword() {
        var options = toAdd(SHOP);
        assertThat(options.at("/rp/id").asString()).isEqualTo("shop.example");
        assertThat(options.at("/user/name").asString()).isEqualTo(email);
        assertThat(options.at("/authenticatorSelection/userVerification").asString())
                .isEqualTo("required");
        valid("POST", MINE, add(phone.create(options)), 201);

        var answer = signIn(phone.get(toSignIn(SHOP)));

        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        Contracts.openApi("user-service")
                .assertValidResponse("POST", "/oauth2/token", 200, answer.getBody());
        var claims = Client.claims(token(answer));
        assertThat(claims.get("email").asString()).isEqualTo(email);
        assertThat(claims.get("roles").toString()).isEqualTo("[\"SHOPPER\"]");
        var first = Client.json(answer).get("refresh_token").asString();
        assertThat(client.refresh(first).getStatusCode().value()).isEqualTo(200);
        assertThat(client.refresh(first).getStatusCode().value()).isEqualTo(400);

        var mine = client.get(MINE, token);
        valid("GET", MINE, mine, 200);
        var kept = Client.json(mine).at("/items/0");
        assertThat(kept.get("name").asString()).isEqualTo("Phone");
        assertThat(kept.has("usedAt")).isTrue();
    }

    @Test
    void addingTakesThePasswordAndAVerifiedAddress() {
        var wrong = Map.of("origin", SHOP, "currentPassword", "not the password");
        valid("POST", TO_ADD, client.post(TO_ADD, wrong, token), 403);
        valid("POST", TO_ADD, client.post(TO_ADD, Map.of("origin", SHOP), token), 403);
        valid("POST", TO_ADD, askToAdd("http://shop.example", token), 400);
        valid("POST", TO_SIGN_IN, client.post(TO_SIGN_IN, Map.of("origin", "x"), null), 400);

        var unverified = askToAdd(SHOP, client.newShopperToken());
        valid("POST", TO_ADD, unverified, 409);
        assertThat(unverified.getBody()).contains("address-unverified");
    }

    @Test
    void nobodyAddsToWhatAnotherWasAsked() {
        var stranger = client.newShopperToken();
        var answer = phone.create(toAdd(SHOP));

        var added = client.post(MINE, Map.of("name", "Phone", "credential", answer), stranger);

        valid("POST", MINE, added, 400);
        valid("POST", MINE, add(answer), 201);
        valid("POST", MINE, add(answer), 400);
        valid("POST", MINE, add(phone.create(toAdd(SHOP))), 400);
    }

    @Test
    void aPasskeyIsRemovedByItsOwnerOnly() {
        var id = added(phone).get("id").asString();
        var stranger = client.newShopperToken();
        assertThat(Client.json(client.get(MINE, stranger)).get("items")).isEmpty();
        valid(
                "DELETE",
                MINE + "/{id}",
                client.send("DELETE", MINE + "/" + id, null, stranger),
                404);

        valid("DELETE", MINE + "/{id}", client.send("DELETE", MINE + "/" + id, null, token), 204);

        valid("DELETE", MINE + "/{id}", client.send("DELETE", MINE + "/" + id, null, token), 404);
        refused(phone.get(toSignIn(SHOP)));
    }

    @Test
    void aNewPasswordTakesPasskeysAlongAndWhatWasAboutToBeOne() {
        added(phone);
        var second = new Authenticator(SHOP);
        var pending = second.create(toAdd(SHOP));

        client.send(
                "PATCH",
                "/api/users/me",
                Map.of("password", "another password", "currentPassword", Client.PASSWORD),
                token);

        refused(phone.get(toSignIn(SHOP)));
        valid("POST", MINE, add(pending), 400);
        assertThat(Client.json(client.get(MINE, token)).get("items")).isEmpty();
    }

    @Test
    void whatIsKeptIsExportedWithoutItsKeyAndErasedWithTheAccount() {
        added(phone);
        var export = client.get("/api/users/me/export", token);
        valid("GET", "/api/users/me/export", export, 200);
        var exported = Client.json(export).at("/passkeys/0");
        assertThat(exported.get("name").asString()).isEqualTo("Phone");
        assertThat(exported.has("publicKey")).isFalse();

        client.send("DELETE", "/api/users/me", null, token);

        refused(phone.get(toSignIn(SHOP)));
        assertThat(rowsOf("passkey")).isZero();
    }

    @Test
    void thereIsRoomForTwentyHoweverManyAreAddedAtOnce() throws Exception {
        for (var i = 0; i < 18; i++) {
            added(new Authenticator(SHOP));
        }
        var answers = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < 4; i++) {
            answers.add(new Authenticator(SHOP).create(toAdd(SHOP)));
        }
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls =
                    answers.stream()
                            .map(answer ->
                                    (Callable<Integer>) () -> add(answer).getStatusCode().value())
                            .toList();
            var statuses = new ArrayList<Integer>();
            for (var one : hands.invokeAll(calls)) {
                statuses.add(one.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 201, 409, 409);
        }
    }

    private int rowsOf(String table) {
        return jdbc.sql("select count(*) from " + table + " where account_id = :id::uuid")
                .param("id", Client.claims(token).get("sub").asString())
                .query(Integer.class)
                .single();
    }
}
