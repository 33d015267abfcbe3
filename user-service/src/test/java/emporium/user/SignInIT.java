package emporium.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

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
}
