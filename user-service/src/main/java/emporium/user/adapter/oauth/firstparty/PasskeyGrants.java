package emporium.user.adapter.oauth.firstparty;

import emporium.user.passkey.application.SignInByPasskey;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;

/** Answers a passkey with tokens. */
class PasskeyGrants implements AuthenticationProvider {

    private final SignInByPasskey signIn;
    private final FirstPartyTokens tokens;

    PasskeyGrants(SignInByPasskey signIn, FirstPartyTokens tokens) {
        this.signIn = signIn;
        this.tokens = tokens;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return PasskeyGrant.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        var grant = (PasskeyGrant) authentication;
        return tokens.answer(grant, () -> signIn.signIn(grant.credential(), grant.address()));
    }
}
