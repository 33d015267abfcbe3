package emporium.notification.adapter.accounts;

import emporium.notification.application.Links;
import emporium.notification.domain.AccountLetter;
import emporium.notification.domain.Kind;
import emporium.platform.client.HttpClients;
import emporium.platform.client.TargetUnavailable;
import emporium.platform.security.identity.ServiceIdentity;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.service.annotation.PostExchange;

/** Has user-service make the secret, for pages of the shop. */
@Component
class HttpLinks implements Links {

    private final SecretsApi secrets;
    private final ShopAddress shop;

    HttpLinks(HttpClients clients, ServiceIdentity identity, ShopAddress shop) {
        this.secrets = clients.create(SecretsApi.class, "user-service", identity);
        this.shop = shop;
    }

    interface SecretsApi {

        @PostExchange("/api/account-mails/{id}/secret")
        Minted mint(@PathVariable("id") UUID id);
    }

    record Minted(String token) {

        @Override
        public String toString() {
            return "Minted";
        }
    }

    @Override
    public URI of(AccountLetter letter) {
        try {
            var token = secrets.mint(letter.mailId()).token();
            return URI.create(
                    shop.at(page(letter.kind()))
                            + "?token="
                            + URLEncoder.encode(token, StandardCharsets.UTF_8));
        } catch (HttpClientErrorException.Gone tooLate) {
            throw new NotWanted();
        } catch (TargetUnavailable | RestClientException later) {
            throw new NotNow(later);
        }
    }

    private static String page(Kind kind) {
        return kind == Kind.RESET_PASSWORD ? "/reset-password" : "/verify-address";
    }
}
