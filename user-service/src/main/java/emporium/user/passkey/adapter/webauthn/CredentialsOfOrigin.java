package emporium.user.passkey.adapter.webauthn;

import emporium.user.passkey.application.Origin;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** The passkeys as one ceremony sees them: only those made where it takes place. */
class CredentialsOfOrigin implements UserCredentialRepository {

    private final CredentialTable table;
    private final Origin origin;
    private final Consumer<CredentialRecord> verified;

    /**
     * @param verified is told what the ceremony found to be true
     */
    CredentialsOfOrigin(CredentialTable table, Origin origin, Consumer<CredentialRecord> verified) {
        this.table = table;
        this.origin = origin;
        this.verified = verified;
    }

    @Override
    public void save(CredentialRecord credential) {
        verified.accept(credential);
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return table.find(id, origin).orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes owner) {
        return table.of(owner, origin);
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("No ceremony removes a passkey");
    }
}
