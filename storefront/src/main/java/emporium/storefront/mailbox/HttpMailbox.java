package emporium.storefront.mailbox;

import emporium.platform.client.HttpClients;
import emporium.storefront.clients.Calls;
import emporium.storefront.clients.Credentials;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

@Component
class HttpMailbox implements Mailbox {

    private static final String SERVICE = "user-service";

    private final Api api;

    HttpMailbox(HttpClients clients) {
        this.api = clients.create(Api.class, SERVICE);
    }

    @Override
    public void forgotten(String email, Locale language, String client) {
        var tag = language.toLanguageTag();
        Calls.ask(SERVICE, () -> api.forgotten(new Forgotten(email), tag, client));
    }

    @Override
    public void reset(String token, String password, Locale language, String client) {
        var wanted = new NewPassword(token, password);
        Calls.ask(SERVICE, () -> api.reset(wanted, language.toLanguageTag(), client));
    }

    @Override
    public void verify(String token, String client) {
        Calls.ask(SERVICE, () -> api.verify(new Shown(token), client));
    }

    @Override
    public void again(Credentials member, Locale language) {
        Calls.ask(SERVICE, () -> api.again(member.bearer(), language.toLanguageTag()));
    }

    @Override
    public boolean isVerified(Credentials member) {
        return Calls.ask(SERVICE, () -> api.me(member.bearer())).emailVerified();
    }

    record Forgotten(String email) {}

    record NewPassword(String token, String password) {

        @Override
        public String toString() {
            return "NewPassword[***]";
        }
    }

    record Shown(String token) {

        @Override
        public String toString() {
            return "Shown[***]";
        }
    }

    record Me(boolean emailVerified) {}

    interface Api {

        @PostExchange("/api/users/password-resets")
        ResponseEntity<Void> forgotten(
                @RequestBody Forgotten who,
                @RequestHeader("Accept-Language") String language,
                @RequestHeader("X-Forwarded-For") String client);

        @PostExchange("/api/users/password-resets/completion")
        ResponseEntity<Void> reset(
                @RequestBody NewPassword wanted,
                @RequestHeader("Accept-Language") String language,
                @RequestHeader("X-Forwarded-For") String client);

        @PostExchange("/api/users/verifications")
        ResponseEntity<Void> verify(
                @RequestBody Shown shown, @RequestHeader("X-Forwarded-For") String client);

        @PostExchange("/api/users/me/verification")
        ResponseEntity<Void> again(
                @RequestHeader(name = "Authorization", required = false) @Nullable String bearer,
                @RequestHeader("Accept-Language") String language);

        @GetExchange("/api/users/me")
        Me me(@RequestHeader(name = "Authorization", required = false) @Nullable String bearer);
    }
}
