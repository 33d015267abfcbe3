package emporium.user.adapter.oauth.grants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows behind {@link JdbcAuthorizations}. */
@Repository
class GrantTable {

    /** How long an authorization request waits for its user. */
    private static final Duration UNFINISHED = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    GrantTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False if someone else has changed or ended the sign-in since it was read. */
    @Transactional
    public boolean save(OAuth2Authorization authorization) {
        Long version = authorization.getAttribute(GrantRow.VERSION);
        if (version == null) {
            insert(authorization);
        } else if (!update(authorization, version)) {
            return false;
        }
        var refresh = authorization.getRefreshToken();
        if (refresh != null) {
            replaceRefreshToken(authorization.getId(), refresh.getToken());
        }
        return true;
    }

    @Transactional
    public void revoke(String id) {
        jdbc.sql("update token_grant set revoked = true, version = version + 1 where id = :id")
                .param("id", UUID.fromString(id))
                .update();
    }

    GrantRow.@Nullable WithRefreshToken findRefreshToken(String token) {
        return jdbc.sql(
                        """
                        select g.*, t.replaced, t.issued_at, t.expires_at as token_expires_at
                        from refresh_token t join token_grant g on g.id = t.grant_id
                        where t.hash = :hash
                        """)
                .param("hash", TokenHash.of(token))
                .query((row, number) ->
                        new GrantRow.WithRefreshToken(
                                grant(row, number),
                                row.getBoolean("replaced"),
                                time(row, "issued_at"),
                                time(row, "token_expires_at")))
                .optional()
                .orElse(null);
    }

    @Nullable GrantRow findByCode(String code) {
        return find("select * from token_grant where code = :hash", code);
    }

    @Nullable GrantRow findByConsentState(String state) {
        return find("select * from token_grant where consent_state = :hash", state);
    }

    int forgetExpired() {
        return jdbc.sql("delete from token_grant where expires_at < :now")
                .param("now", utc(clock.instant()))
                .update();
    }

    private @Nullable GrantRow find(String sql, String secret) {
        return jdbc.sql(sql)
                .param("hash", TokenHash.of(secret))
                .query(GrantTable::grant)
                .optional()
                .orElse(null);
    }

    private void insert(OAuth2Authorization authorization) {
        bind(
                        authorization,
                        """
                        insert into token_grant (
                            id, account_id, client_id, grant_type, scopes, request, consent_state,
                            code, code_issued_at, code_expires_at, expires_at)
                        values (
                            :id, :account, :client, :grantType, :scopes, :request::jsonb, :state,
                            :code, :codeIssuedAt, :codeExpiresAt, :expiresAt)
                        """)
                .param("account", UUID.fromString(authorization.getPrincipalName()))
                .param("client", authorization.getRegisteredClientId())
                .param("grantType", authorization.getAuthorizationGrantType().getValue())
                .param("request", StoredRequest.write(authorization))
                .update();
    }

    private boolean update(OAuth2Authorization authorization, long version) {
        return bind(
                                authorization,
                                """
                                update token_grant
                                set scopes = :scopes,
                                    consent_state = :state,
                                    code = coalesce(:code, code),
                                    code_issued_at = coalesce(:codeIssuedAt, code_issued_at),
                                    code_expires_at = coalesce(:codeExpiresAt, code_expires_at),
                                    code_redeemed = code_redeemed or :redeemed,
                                    expires_at = greatest(expires_at, :expiresAt),
                                    version = version + 1
                                where id = :id and version = :version and not revoked
                                """)
                        .param("redeemed", isRedeemed(authorization))
                        .param("version", version)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec bind(OAuth2Authorization authorization, String sql) {
        String state = authorization.getAttribute(OAuth2ParameterNames.STATE);
        var code = authorization.getToken(OAuth2AuthorizationCode.class);
        return jdbc.sql(sql)
                .param("id", UUID.fromString(authorization.getId()))
                .param("scopes", authorization.getAuthorizedScopes().toArray(String[]::new))
                .param("state", state == null ? null : TokenHash.of(state))
                .param("code", code == null ? null : TokenHash.of(code.getToken().getTokenValue()))
                .param("codeIssuedAt", code == null ? null : utc(code.getToken().getIssuedAt()))
                .param("codeExpiresAt", code == null ? null : utc(code.getToken().getExpiresAt()))
                .param("expiresAt", utc(end(authorization)));
    }

    private void replaceRefreshToken(String grantId, OAuth2RefreshToken token) {
        jdbc.sql(
                        """
                        update refresh_token set replaced = true
                        where grant_id = :grant and not replaced and hash <> :hash
                        """)
                .param("grant", UUID.fromString(grantId))
                .param("hash", TokenHash.of(token.getTokenValue()))
                .update();
        jdbc.sql(
                        """
                        insert into refresh_token (hash, grant_id, issued_at, expires_at)
                        values (:hash, :grant, :issuedAt, :expiresAt)
                        on conflict (hash) do nothing
                        """)
                .param("hash", TokenHash.of(token.getTokenValue()))
                .param("grant", UUID.fromString(grantId))
                .param("issuedAt", utc(token.getIssuedAt()))
                .param("expiresAt", utc(token.getExpiresAt()))
                .update();
    }

    private Instant end(OAuth2Authorization authorization) {
        var refresh = authorization.getRefreshToken();
        var end = refresh == null ? null : refresh.getToken().getExpiresAt();
        return end == null ? clock.instant().plus(UNFINISHED) : end;
    }

    private static boolean isRedeemed(OAuth2Authorization authorization) {
        var code = authorization.getToken(OAuth2AuthorizationCode.class);
        return code != null && code.isInvalidated();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static GrantRow grant(ResultSet row, int number) throws SQLException {
        return new GrantRow(
                row.getString("id"),
                row.getObject("account_id", UUID.class),
                row.getString("client_id"),
                row.getString("grant_type"),
                Set.of((String[]) row.getArray("scopes").getArray()),
                row.getString("request"),
                row.getBytes("code") == null ? null : code(row),
                row.getBoolean("revoked"),
                row.getLong("version"));
    }

    private static GrantRow.Code code(ResultSet row) throws SQLException {
        return new GrantRow.Code(
                time(row, "code_issued_at"),
                time(row, "code_expires_at"),
                row.getBoolean("code_redeemed"));
    }
}
