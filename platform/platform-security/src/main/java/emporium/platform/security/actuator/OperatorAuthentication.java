package emporium.platform.security.actuator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** The one operator, by a generated password that is compared in constant time. */
class OperatorAuthentication implements AuthenticationProvider {

    static final String ROLE = "OPERATOR";
    private static final String NAME = "operator";

    private final @Nullable String password;

    OperatorAuthentication(OperatorSettings settings) {
        this.password = settings.password();
    }

    @Override
    public Authentication authenticate(Authentication given) {
        if (password == null
                || password.isBlank()
                || !NAME.equals(given.getName())
                || !same(password, String.valueOf(given.getCredentials()))) {
            throw new BadCredentialsException("Not the operator");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                NAME, null, AuthorityUtils.createAuthorityList("ROLE_" + ROLE));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
    }
}
