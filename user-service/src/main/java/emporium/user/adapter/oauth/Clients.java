package emporium.user.adapter.oauth;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** Who may ask for tokens: a matter of configuration, the same in every instance. */
@Component
class Clients implements RegisteredClientRepository {

    /** For people with curl, and for the platform's own sign-in form. */
    static final String FIRST_PARTY = "emporium-cli";

    private final IdentitySettings settings;
    private final Map<String, RegisteredClient> clients = new HashMap<>();

    Clients(IdentitySettings settings) {
        this.settings = settings;
        add(firstParty());
        settings.thirdParties().forEach(it -> add(thirdParty(it)));
        MachineClients.parse(settings.clients()).forEach((id, secret) -> add(machine(id, secret)));
    }

    static boolean isFirstParty(RegisteredClient client) {
        return client.getClientId().equals(FIRST_PARTY);
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

    private RegisteredClient firstParty() {
        return client(FIRST_PARTY)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(PasswordGrant.TYPE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .build();
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
        return RegisteredClient.withId(id)
                .clientId(id)
                .tokenSettings(
                        TokenSettings.builder()
                                .accessTokenTimeToLive(settings.accessTokenTtl())
                                .refreshTokenTimeToLive(settings.refreshTokenTtl())
                                .authorizationCodeTimeToLive(settings.codeTtl())
                                .idTokenSignatureAlgorithm(SignatureAlgorithm.RS256)
                                .reuseRefreshTokens(false)
                                .build());
    }
}
