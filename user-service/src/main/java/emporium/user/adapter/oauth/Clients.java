package emporium.user.adapter.oauth;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** Who may ask for tokens: a matter of configuration, the same in every instance. */
@Component
class Clients implements RegisteredClientRepository {

    private final TokenSettings tokens;
    private final Map<String, RegisteredClient> clients = new HashMap<>();

    Clients(RegisteredClient firstParty, TokenSettings tokens, IdentitySettings settings) {
        this.tokens = tokens;
        add(firstParty);
        settings.thirdParties().forEach(it -> add(thirdParty(it)));
        MachineClients.parse(settings.clients()).forEach((id, secret) -> add(machine(id, secret)));
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Clients are configured");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return clients.get(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clients.get(clientId);
    }

    private void add(RegisteredClient client) {
        if (clients.put(client.getClientId(), client) != null) {
            throw new IllegalStateException(
                    "The client " + client.getClientId() + " is configured twice");
        }
    }

    private RegisteredClient thirdParty(IdentitySettings.ThirdParty it) {
        return client(it.id())
                .clientName(it.name())
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> uris.addAll(it.redirectUris()))
                .scopes(scopes -> scopes.addAll(it.scopes()))
                .clientSettings(
                        ClientSettings.builder()
                                .requireProofKey(true)
                                .requireAuthorizationConsent(true)
                                .build())
                .build();
    }

    private RegisteredClient machine(String id, String secret) {
        return client(id)
                .clientSecret(ClientSecrets.digest(secret))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
    }

    private RegisteredClient.Builder client(String id) {
        return RegisteredClient.withId(id).clientId(id).tokenSettings(tokens);
    }
}
