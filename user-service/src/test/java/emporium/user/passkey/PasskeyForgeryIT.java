package emporium.user.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What is no answer to what was asked, in every way it may not be one. */
class PasskeyForgeryIT extends PasskeyOwner {

    @Test
    void whatIsAskedToSignInTellsNobodyWhoHasAnAccount() {
        added(phone);

        var options = toSignIn(SHOP);

        assertThat(options.get("allowCredentials")).isEmpty();
        assertThat(options.get("rpId").asString()).isEqualTo("shop.example");
        assertThat(options.toString()).doesNotContain(email);
        assertThat(signIn(new Authenticator(SHOP).get(options)).getBody())
                .isEqualTo(signIn(Map.of()).getBody())
                .contains("invalid_grant");
    }

    @Test
    void aPasskeyIsGoodOnlyWhereItWasMade() {
        added(phone);

        phone.origin = "https://blog.shop.example";
        refused(phone.get(toSignIn(SHOP)));
        refused(phone.get(relyingOn("shop.example", toSignIn("https://blog.shop.example"))));
        phone.origin = "https://shop.example:8443";
        refused(phone.get(toSignIn("https://shop.example:8443")));
        phone.origin = SHOP;
        refused(phone.get(relyingOn("other.example", toSignIn(SHOP))));

        assertThat(signIn(phone.get(toSignIn(SHOP))).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void anAnswerIsGoodOnceAndOnlyForItsQuestion() throws Exception {
        added(phone);
        var answer = phone.get(toSignIn(SHOP));
        Callable<Integer> show = () -> signIn(answer).getStatusCode().value();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = new ArrayList<Integer>();
            for (var one : hands.invokeAll(Collections.nCopies(6, show))) {
                statuses.add(one.get());
            }
            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 400);
        }
        refused(
                phone.get(
                        JSON.readTree("{\"challenge\":\"bWFkZSB1cA\",\"rpId\":\"shop.example\"}")));
        var forAdding = toAdd(SHOP);
        refused(phone.get(relyingOn("shop.example", forAdding)));
        valid("POST", MINE, add(new Authenticator(SHOP).create(toSignInAs(forAdding))), 400);
    }

    @Test
    void anAuthenticatorMustHaveMadeSureWhoUsesIt() {
        phone.verifiesUser = false;
        valid("POST", MINE, add(phone.create(toAdd(SHOP))), 400);
        phone.verifiesUser = true;
        added(phone);

        phone.verifiesUser = false;
        refused(phone.get(toSignIn(SHOP)));
    }

    @Test
    void aCopyThatCountsWhatWasCountedBeforeIsRefused() {
        phone.count = 5;
        added(phone);
        phone.count = 7;
        assertThat(signIn(phone.get(toSignIn(SHOP))).getStatusCode().value()).isEqualTo(200);

        refused(phone.get(toSignIn(SHOP)));
        phone.count = 6;
        refused(phone.get(toSignIn(SHOP)));
        phone.count = 8;
        assertThat(signIn(phone.get(toSignIn(SHOP))).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void nobodySignsForAnotherKeyOrAnotherAccount() {
        added(phone);
        var forged = new Authenticator(SHOP);
        forged.id = phone.id;
        forged.user = phone.user;
        refused(forged.get(toSignIn(SHOP)));

        phone.user = new byte[16];
        refused(phone.get(toSignIn(SHOP)));
    }

    @Test
    void rubbishIsRefusedLikeAnythingElse() {
        added(phone);
        for (var part : List.of("rawId", "id", "type", "response")) {
            var without = new HashMap<>(phone.get(toSignIn(SHOP)));
            without.remove(part);
            refused(without);
        }
        for (var part : List.of("rawId", "type", "response")) {
            refused(with(phone.get(toSignIn(SHOP)), part, "%%%"));
        }
        for (var part : List.of("authenticatorData", "signature", "userHandle")) {
            refused(withResponse(phone.get(toSignIn(SHOP)), part, "AAAA"));
        }
        for (var bytes : List.of("AAAA", "oA", "o2NmbXQ", "")) {
            var created = new Authenticator(SHOP).create(toAdd(SHOP));
            valid("POST", MINE, add(withResponse(created, "attestationObject", bytes)), 400);
        }
        for (var text :
                List.of("{", "[]", "null", "\"\"", "{\"response\":{\"clientDataJSON\":7}}")) {
            assertThat(signInWith(text).getBody()).contains("invalid_grant");
        }
        for (var clientData : List.of("", "e30")) {
            var bad = Map.of("response", Map.of("clientDataJSON", clientData));
            valid("POST", MINE, add(bad), 400);
        }
        valid("POST", MINE, client.post(MINE, Map.of("name", "x"), token), 400);
    }

    private static Map<String, Object> with(Map<String, Object> answer, String part, Object value) {
        var changed = new HashMap<>(answer);
        changed.put(part, value);
        return changed;
    }

    private static Map<String, Object> withResponse(
            Map<String, Object> answer, String part, String value) {
        var response = new HashMap<Object, Object>((Map<?, ?>) answer.get("response"));
        response.put(part, value);
        return with(answer, "response", response);
    }
}
