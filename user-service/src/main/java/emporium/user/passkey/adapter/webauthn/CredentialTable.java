package emporium.user.passkey.adapter.webauthn;

import com.github.f4b6a3.uuid.UuidCreator;
import emporium.user.domain.AccountId;
import emporium.user.passkey.application.Origin;
import emporium.user.passkey.application.Passkey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.stereotype.Component;

/** The keys of passkeys. Each belongs to the origin where it was made. */
@Component
class CredentialTable {

    private final JdbcClient jdbc;

    CredentialTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CredentialRecord> find(Bytes credential, Origin origin) {
        return jdbc.sql("select * from passkey where credential_id = :id and origin = :origin")
                .param("id", credential.getBytes())
                .param("origin", origin.value())
                .query(CredentialTable::credential)
                .optional();
    }

    List<CredentialRecord> of(Bytes owner, Origin origin) {
        return jdbc.sql("select * from passkey where account_id = :owner and origin = :origin")
                .param("owner", AccountEntities.account(owner).value())
                .param("origin", origin.value())
                .query(CredentialTable::credential)
                .list();
    }

    Passkey insert(CredentialRecord credential, Origin origin, Instant now) {
        var id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql(
                        """
                        insert into passkey (
                            id, account_id, origin, name, credential_id, public_key,
                            attestation_object, signature_count, transports, added_at)
                        values (
                            :id, :owner, :origin, :name, :credential, :key,
                            :attestation, :count, :transports, :now)
                        """)
                .param("id", id)
                .param("owner", AccountEntities.account(credential.getUserEntityUserId()).value())
                .param("origin", origin.value())
                .param("name", credential.getLabel())
                .param("credential", credential.getCredentialId().getBytes())
                .param("key", credential.getPublicKey().getBytes())
                .param("attestation", bytes(credential.getAttestationObject()))
                .param("count", credential.getSignatureCount())
                .param("transports", transports(credential))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return new Passkey(id, credential.getLabel(), origin.value(), now, Optional.empty());
    }

    /**
     * Authenticators that count, count up: one that does not is a copy.
     *
     * @return false if it is, or if the passkey is gone meanwhile
     */
    boolean used(CredentialRecord credential, Instant now) {
        return jdbc.sql(
                                """
                                update passkey set signature_count = :count, used_at = :now
                                where credential_id = :id
                                    and (signature_count < :count or signature_count = 0 and :count = 0)
                                """)
                        .param("count", credential.getSignatureCount())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", credential.getCredentialId().getBytes())
                        .update()
                == 1;
    }

    private static byte[] bytes(@Nullable Bytes attestation) {
        return attestation == null ? new byte[0] : attestation.getBytes();
    }

    private static String[] transports(CredentialRecord credential) {
        return credential.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .toArray(String[]::new);
    }

    private static CredentialRecord credential(ResultSet row, int number) throws SQLException {
        var owner = new AccountId(row.getObject("account_id", UUID.class));
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(AccountEntities.handle(owner))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation_object")))
                .signatureCount(row.getLong("signature_count"))
                .transports(
                        Arrays.stream((String[]) row.getArray("transports").getArray())
                                .map(AuthenticatorTransport::valueOf)
                                .collect(Collectors.toUnmodifiableSet()))
                .label(row.getString("name"))
                .build();
    }
}
