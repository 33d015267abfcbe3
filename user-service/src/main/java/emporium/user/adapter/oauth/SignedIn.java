package emporium.user.adapter.oauth;

import emporium.user.domain.Account;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;

/** An account that has shown who it is. */
final class SignedIn extends AbstractAuthenticationToken {

    private final transient Account account;

    SignedIn(Account account) {
        super(List.of());
        this.account = account;
        setAuthenticated(true);
    }

    Account account() {
        return account;
    }

    @Override
    public Object getPrincipal() {
        return account.id().toString();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && that.account.equals(account);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }

    static SignedIn of(@Nullable Authentication authentication) {
        if (authentication instanceof SignedIn signedIn) {
            return signedIn;
        }
        throw new IllegalStateException("Nobody has signed in");
    }
}
