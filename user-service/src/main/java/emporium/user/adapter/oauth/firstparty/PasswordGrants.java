package emporium.user.adapter.oauth.firstparty;

import emporium.user.application.SignIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;

/** Answers a password with tokens. */
class PasswordGrants implements AuthenticationProvider {

    private final SignIn signIn;
    private final FirstPartyTokens tokens;

    PasswordGrants(SignIn signIn, FirstPartyTokens tokens) {
        this.signIn = signIn;
        this.tokens = tokens;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return PasswordGrant.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        var grant = (PasswordGrant) authentication;
        return tokens.answer(
                grant, () -> signIn.signIn(grant.username(), grant.password(), grant.address()));
    }
}
