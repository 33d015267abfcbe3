package emporium.user.passkey.adapter.webauthn;

import emporium.user.application.Accounts;
import emporium.user.domain.Account;
import emporium.user.domain.AccountId;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Accounts as authenticators know them: the handle is the account's id and tells nothing else. */
@Component
class AccountEntities implements PublicKeyCredentialUserEntityRepository {

    private final Accounts accounts;

    AccountEntities(Accounts accounts) {
        this.accounts = accounts;
    }

    static Bytes handle(AccountId id) {
        return new Bytes(
                ByteBuffer.allocate(Long.BYTES * 2)
                        .putLong(id.value().getMostSignificantBits())
                        .putLong(id.value().getLeastSignificantBits())
                        .array());
    }

    static AccountId account(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        return new AccountId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return accounts.find(account(handle)).map(AccountEntities::entity).orElse(null);
    }

    /** Spring Security's name for somebody is the account's id, as in tokens. */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String id) {
        return accounts.find(AccountId.of(id)).map(AccountEntities::entity).orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException("Accounts are registered elsewhere");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("Accounts are erased elsewhere");
    }

    private static PublicKeyCredentialUserEntity entity(Account account) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle(account.id()))
                .name(account.email().value())
                .displayName(account.name())
                .build();
    }
}
