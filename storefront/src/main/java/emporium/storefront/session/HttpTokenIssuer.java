package emporium.storefront.session;

import emporium.platform.client.HttpClients;
import emporium.storefront.clients.Calls;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

@Component
class HttpTokenIssuer implements TokenIssuer {

    private static final String SERVICE = "user-service";
    private static final String CLIENT = "emporium-cli";

    private final RestClient http;

    HttpTokenIssuer(HttpClients clients) {
        this.http = clients.restClient(SERVICE);
    }

    @Override
    public Tokens byPassword(String email, String password, String address) {
        var form = form("grant_type", "urn:emporium:grant:password");
        form.add("username", email);
        form.add("password", password);
        return tokens(form, address);
    }

    @Override
    public Tokens byPasskey(String credential, String address) {
        var form = form("grant_type", "urn:emporium:grant:passkey");
        form.add("credential", credential);
        return tokens(form, address);
    }

    @Override
    public Tokens byRefresh(String refreshToken) {
        var form = form("grant_type", "refresh_token");
        form.add("refresh_token", refreshToken);
        return tokens(form, "");
    }

    @Override
    public void revoke(String refreshToken) {
        Calls.ask(
                SERVICE,
                () ->
                        http.post()
                                .uri("/oauth2/revoke")
                                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                .body(form("token", refreshToken))
                                .retrieve()
                                .toBodilessEntity());
    }

    private Tokens tokens(MultiValueMap<String, String> form, String address) {
        return Calls.ask(
                SERVICE,
                () ->
                        Objects.requireNonNull(
                                http.post()
                                        .uri("/oauth2/token")
                                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                        .headers(
                                                headers -> forwarded(address).forEach(headers::add))
                                        .body(form)
                                        .retrieve()
                                        .body(Tokens.class)));
    }

    private static Map<String, String> forwarded(String address) {
        return address.isEmpty() ? Map.of() : Map.of("X-Forwarded-For", address);
    }

    private static MultiValueMap<String, String> form(String name, String value) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("client_id", CLIENT);
        form.add(name, value);
        return form;
    }
}
