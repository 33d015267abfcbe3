package emporium.user;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.platform.test.contract.Contracts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

@RunningService
class SignInIT {

    @Autowired Client client;

    @Test
    void aRegisteredShopperSignsInAndSeesTheirAccount() {
        var email = Client.newEmail();
        var registered = client.register(" " + email.toUpperCase() + " ", Client.PASSWORD, "Ada");
        assertThat(registered.getStatusCode().value()).isEqualTo(201);
        assertThat(registered.getHeaders().getFirst(HttpHeaders.LOCATION))
                .isEqualTo("/api/users/me");

        var answer = client.signIn(email, Client.PASSWORD);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        assertThat(answer.getHeaders().getCacheControl()).contains("no-store");
        var tokens = Client.json(answer);
        assertThat(tokens.get("token_type").asString()).isEqualTo("Bearer");
        assertThat(tokens.get("expires_in").asInt()).isBetween(800, 900);
        assertThat(tokens.has("refresh_token")).isTrue();

        var claims = Client.claims(tokens.get("access_token").asString());
        assertThat(claims.get("iss").asString()).isEqualTo("https://id.emporium.example");
        assertThat(claims.get("aud").toString()).contains("emporium");
        assertThat(claims.get("roles").toString()).isEqualTo("[\"SHOPPER\"]");
        assertThat(claims.get("email").asString()).isEqualTo(email);
        assertThat(claims.get("name").asString()).isEqualTo("Ada");

        var me = client.get("/api/users/me", tokens.get("access_token").asString());
        assertThat(me.getStatusCode().value()).isEqualTo(200);
        assertThat(Client.json(me).get("email").asString()).isEqualTo(email);
        assertThat(Client.json(me).get("id").asString()).isEqualTo(claims.get("sub").asString());
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreToldApartByNobody() {
        var email = Client.newEmail();
        client.register(email, Client.PASSWORD, "Ada");

        var wrong = client.signIn(email, "another password");
        var unknown = client.signIn(Client.newEmail(), "another password");

        assertThat(wrong.getStatusCode().value()).isEqualTo(400);
        assertThat(wrong.getBody()).isEqualTo(unknown.getBody()).contains("invalid_grant");
        assertThat(unknown.getStatusCode()).isEqualTo(wrong.getStatusCode());
    }

    @Test
    void theDemoAccountsSignIn() {
        var staff = Client.json(client.signIn("staff@emporium.example", "emporium"));
        assertThat(Client.claims(staff.get("access_token").asString()).get("roles").toString())
                .contains("ADMIN");
    }

    @Test
    void aRefreshTokenWorksOnceAndItsSecondUseEndsTheSignIn() {
        var first = client.newShopper().get("refresh_token").asString();
        var second = Client.json(client.refresh(first)).get("refresh_token").asString();
        assertThat(second).isNotEqualTo(first);

        assertThat(client.refresh(first).getStatusCode().value()).isEqualTo(400);
        var stolen = client.refresh(second);
        assertThat(stolen.getStatusCode().value()).isEqualTo(400);
        assertThat(stolen.getBody()).contains("invalid_grant");
    }

    @Test
    void aMachineGetsATokenForItsSecretOnly() {
        var good =
                client.token(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        "order-service",
                        "client_secret",
                        "machine=secret");
        assertThat(good.getStatusCode().value()).as(good.getBody()).isEqualTo(200);
        var claims = Client.claims(Client.json(good).get("access_token").asString());
        assertThat(claims.get("sub").asString()).isEqualTo("order-service");
        assertThat(claims.get("roles").toString()).isEqualTo("[\"SERVICE\"]");

        var bad =
                client.token(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        "order-service",
                        "client_secret",
                        "machine");
        assertThat(bad.getStatusCode().value()).isEqualTo(401);
    }

    @Test
    void theKeysArePublishedWithoutTheirPrivateHalf() {
        var keys = client.get("/oauth2/jwks", null);
        assertThat(keys.getStatusCode().value()).isEqualTo(200);
        assertThat(keys.getBody()).contains("\"kid\"").doesNotContain("\"d\"");
    }

    @Test
    void whoeverGuessesIsToldToWaitAndOthersAreNot() {
        var email = Client.newEmail();
        client.register(email, Client.PASSWORD, "Ada");
        for (var i = 0; i < 5; i++) {
            assertThat(client.signIn(email, "a wrong guess").getStatusCode().value())
                    .isEqualTo(400);
        }
        var slowed = client.signIn(email, Client.PASSWORD);
        assertThat(slowed.getStatusCode().value()).isEqualTo(429);
        assertThat(Integer.parseInt(slowed.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)))
                .isBetween(1, 10);
        Contracts.openApi("user-service")
                .assertValidResponse("POST", "/oauth2/token", 429, slowed.getBody());
        assertThat(client.signInFrom("192.0.2.7", email, Client.PASSWORD).getStatusCode().value())
                .isEqualTo(200);
    }

    @Test
    void ofManyWhoComeWithOneRefreshTokenAtMostOneGetsOn() throws Exception {
        var token = client.newShopper().get("refresh_token").asString();
        Callable<ResponseEntity<String>> request = () -> client.refresh(token);
        try (var thieves = Executors.newVirtualThreadPerTaskExecutor()) {
            var lucky = new ArrayList<String>();
            for (var answer : thieves.invokeAll(Collections.nCopies(6, request))) {
                assertThat(answer.get().getStatusCode().value()).isIn(200, 400);
                if (answer.get().getStatusCode().is2xxSuccessful()) {
                    lucky.add(Client.json(answer.get()).get("refresh_token").asString());
                }
            }
            assertThat(lucky).hasSizeLessThanOrEqualTo(1);
            for (var next : lucky) {
                assertThat(client.refresh(next).getStatusCode().value()).isEqualTo(400);
            }
        }
    }

    @Test
    void aSignInIsEndedByItsRefreshToken() {
        var token = client.newShopper().get("refresh_token").asString();
        var ended = client.form("/oauth2/revoke", "client_id", "emporium-cli", "token", token);
        assertThat(ended.getStatusCode().value()).as(ended.getBody()).isEqualTo(200);
        assertThat(client.refresh(token).getStatusCode().value()).isEqualTo(400);
    }

    @Test
    void aRefreshedTokenSaysWhatIsTrueNow() {
        var signedIn = client.newShopper();
        var token = signedIn.get("access_token").asString();
        client.send("PATCH", "/api/users/me", Map.of("name", "New Name"), token);
        var renewed = Client.json(client.refresh(signedIn.get("refresh_token").asString()));
        assertThat(Client.claims(renewed.get("access_token").asString()).get("name").asString())
                .isEqualTo("New Name");
    }

    @Test
    void everyClientHasItsOwnGrantsOnly() {
        refused(
                "unauthorized_client",
                "grant_type",
                "urn:emporium:grant:password",
                "client_id",
                "payment-service",
                "client_secret",
                "other",
                "username",
                "shopper@emporium.example",
                "password",
                "emporium");
        refused(
                "invalid_client",
                "grant_type",
                "urn:emporium:grant:password",
                "client_id",
                "partner",
                "username",
                "shopper@emporium.example",
                "password",
                "emporium");
        refused("invalid_client", "grant_type", "client_credentials", "client_id", "emporium-cli");
        refused(
                "invalid_client",
                "grant_type",
                "client_credentials",
                "client_id",
                "payment-service");
        refused(
                "invalid_request",
                "grant_type",
                "urn:emporium:grant:password",
                "client_id",
                "emporium-cli",
                "username",
                "shopper@emporium.example",
                "username",
                "staff@emporium.example",
                "password",
                "emporium");
        refused(
                "invalid_request",
                "grant_type",
                "urn:emporium:grant:password",
                "client_id",
                "emporium-cli",
                "username",
                "shopper@emporium.example");
    }

    private void refused(String error, String... form) {
        var answer = client.token(form);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isIn(400, 401);
        assertThat(Client.json(answer).get("error").asString()).isEqualTo(error);
        Contracts.openApi("user-service")
                .assertValidResponse(
                        "POST", "/oauth2/token", answer.getStatusCode().value(), answer.getBody());
    }
}
