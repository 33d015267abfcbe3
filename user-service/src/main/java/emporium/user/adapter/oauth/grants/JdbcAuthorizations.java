package emporium.user.adapter.oauth.grants;

import emporium.user.application.Accounts;
import emporium.user.domain.Account;
import emporium.user.domain.AccountId;
import java.security.Principal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps sign-ins in PostgreSQL, so that any instance can go on with what another began. A refresh
 * token or code that comes a second time ends the whole sign-in: one of the two who hold it has
 * stolen it. Access tokens speak for themselves and are not kept.
 */
@Component
class JdbcAuthorizations implements OAuth2AuthorizationService {

    private static final Logger log = LoggerFactory.getLogger(JdbcAuthorizations.class);

    private final GrantTable table;
    private final RegisteredClientRepository clients;
    private final Accounts accounts;
    private final Function<Account, Authentication> principals;

    JdbcAuthorizations(
            GrantTable table,
            RegisteredClientRepository clients,
            Accounts accounts,
            Function<Account, Authentication> principals) {
        this.table = table;
        this.clients = clients;
        this.accounts = accounts;
        this.principals = principals;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(
                authorization.getAuthorizationGrantType())) {
            return;
        }
        var refresh = authorization.getRefreshToken();
        if (refresh != null && refresh.isInvalidated()) {
            table.revoke(authorization.getId());
            return;
        }
        if (!table.save(authorization)) {
            endStolen(authorization.getId());
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        table.revoke(authorization.getId());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        throw new UnsupportedOperationException("Sign-ins are found by what their owner presents");
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        if (type == null) {
            var byRefresh = byRefreshToken(token);
            return byRefresh == null ? byCode(token) : byRefresh;
        }
        return switch (type.getValue()) {
            case OAuth2ParameterNames.REFRESH_TOKEN -> byRefreshToken(token);
            case OAuth2ParameterNames.CODE -> byCode(token);
            case OAuth2ParameterNames.STATE -> byConsentState(token);
            default -> null;
        };
    }

    private @Nullable OAuth2Authorization byRefreshToken(String token) {
        var row = table.findRefreshToken(token);
        if (row == null || row.grant().revoked()) {
            return null;
        }
        if (row.replaced()) {
            endStolen(row.grant().id());
            return null;
        }
        var builder = builder(row.grant());
        return builder == null
                ? null
                : builder.refreshToken(
                                new OAuth2RefreshToken(token, row.issuedAt(), row.expiresAt()))
                        .build();
    }

    private @Nullable OAuth2Authorization byCode(String code) {
        var grant = table.findByCode(code);
        var found = grant == null || grant.revoked() ? null : grant.code();
        if (grant == null || found == null) {
            return null;
        }
        if (found.redeemed()) {
            endStolen(grant.id());
            return null;
        }
        var builder = builder(grant);
        return builder == null
                ? null
                : builder.token(
                                new OAuth2AuthorizationCode(
                                        code, found.issuedAt(), found.expiresAt()))
                        .build();
    }

    private @Nullable OAuth2Authorization byConsentState(String state) {
        var grant = table.findByConsentState(state);
        var builder = grant == null || grant.revoked() ? null : builder(grant);
        return builder == null
                ? null
                : builder.attribute(OAuth2ParameterNames.STATE, state).build();
    }

    /** Null if client or account are gone. The account is read anew: roles may have changed. */
    private OAuth2Authorization.@Nullable Builder builder(GrantRow grant) {
        var client = clients.findById(grant.clientId());
        var account = accounts.find(new AccountId(grant.accountId())).orElse(null);
        if (client == null || account == null) {
            return null;
        }
        var builder =
                OAuth2Authorization.withRegisteredClient(client)
                        .id(grant.id())
                        .principalName(account.id().toString())
                        .authorizationGrantType(new AuthorizationGrantType(grant.grantType()))
                        .authorizedScopes(grant.scopes())
                        .attribute(Principal.class.getName(), principals.apply(account))
                        .attribute(GrantRow.VERSION, grant.version());
        if (grant.request() != null) {
            builder.attribute(
                    OAuth2AuthorizationRequest.class.getName(),
                    StoredRequest.read(grant.request()));
        }
        return builder;
    }

    private void endStolen(String id) {
        log.warn("A code or refresh token of the sign-in {} came twice: the sign-in is ended", id);
        table.revoke(id);
    }
}
