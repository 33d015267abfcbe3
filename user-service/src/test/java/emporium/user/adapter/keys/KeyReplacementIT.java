package emporium.user.adapter.keys;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.user.Client;
import emporium.user.RunningService;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@RunningService
class KeyReplacementIT {

    @Autowired Client client;
    @Autowired SigningKeysEndpoint endpoint;

    @Test
    void tokensOfTheOldKeyAreGoodUntilItIsWithdrawn() {
        var before = client.newShopperToken();
        endpoint.replace();
        var after = client.newShopperToken();
        assertThat(kid(after)).isNotEqualTo(kid(before));
        assertThat(client.get("/oauth2/jwks", null).getBody()).contains(kid(before), kid(after));
        assertThat(me(before)).isEqualTo(200);
        assertThat(me(after)).isEqualTo(200);

        endpoint.withdraw(kid(after));
        assertThat(me(after)).isEqualTo(200);
        endpoint.withdraw(kid(before));
        assertThat(client.get("/oauth2/jwks", null).getBody()).doesNotContain(kid(before));
    }

    private int me(String token) {
        return client.get("/api/users/me", token).getStatusCode().value();
    }

    private static String kid(String token) {
        var header = Base64.getUrlDecoder().decode(token.split("\\.")[0]);
        return new JsonMapper().readTree(header).get("kid").asString();
    }
}
