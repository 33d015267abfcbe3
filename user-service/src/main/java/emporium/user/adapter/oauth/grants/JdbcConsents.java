package emporium.user.adapter.oauth.grants;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people have allowed applications of others to know. */
@Repository
class JdbcConsents implements OAuth2AuthorizationConsentService {

    private static final String SCOPE = "SCOPE_";

    private final JdbcClient jdbc;

    JdbcConsents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void save(OAuth2AuthorizationConsent consent) {
        jdbc.sql(
                        """
                        insert into consent (account_id, client_id, scopes)
                        values (:account, :client, :scopes)
                        on conflict (account_id, client_id) do update set scopes = excluded.scopes
                        """)
                .param("account", UUID.fromString(consent.getPrincipalName()))
                .param("client", consent.getRegisteredClientId())
                .param("scopes", consent.getScopes().toArray(String[]::new))
                .update();
    }

    @Override
    @Transactional
    public void remove(OAuth2AuthorizationConsent consent) {
        jdbc.sql("delete from consent where account_id = :account and client_id = :client")
                .param("account", UUID.fromString(consent.getPrincipalName()))
                .param("client", consent.getRegisteredClientId())
                .update();
    }

    @Override
    public @Nullable OAuth2AuthorizationConsent findById(String clientId, String accountId) {
        return jdbc.sql(
                        """
                        select scopes from consent
                        where account_id = :account and client_id = :client
                        """)
                .param("account", UUID.fromString(accountId))
                .param("client", clientId)
                .query((row, _) ->
                        consent(
                                clientId,
                                accountId,
                                List.of((String[]) row.getArray("scopes").getArray())))
                .optional()
                .orElse(null);
    }

    private static OAuth2AuthorizationConsent consent(
            String clientId, String accountId, List<String> scopes) {
        var consent = OAuth2AuthorizationConsent.withId(clientId, accountId);
        scopes.forEach(scope -> consent.authority(new SimpleGrantedAuthority(SCOPE + scope)));
        return consent.build();
    }
}
