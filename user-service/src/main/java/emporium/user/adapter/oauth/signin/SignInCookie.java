package emporium.user.adapter.oauth.signin;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import emporium.platform.security.TokenIssuer;
import emporium.user.application.Accounts;
import emporium.user.application.CurrentKey;
import emporium.user.domain.Account;
import emporium.user.domain.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Remembers in the browser, signed and for minutes only, who has just signed in: no instance keeps
 * a session. Its audience makes it worthless as an access token.
 */
@Component
class SignInCookie {

    static final String NAME = "emporium_sign_in";

    private static final String AUDIENCE = "emporium-sign-in";
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final Accounts accounts;
    private final TokenIssuer issuer;
    private final CurrentKey key;
    private final Clock clock;
    private final JwtEncoder encoder;
    private final JwtDecoder decoder;

    SignInCookie(
            Accounts accounts,
            TokenIssuer issuer,
            CurrentKey key,
            Clock clock,
            JWKSource<SecurityContext> keys) {
        this.accounts = accounts;
        this.issuer = issuer;
        this.key = key;
        this.clock = clock;
        this.encoder = new NimbusJwtEncoder(keys);
        this.decoder = decoder(keys);
    }

    ResponseCookie remember(Account account, boolean secure) {
        var now = clock.instant();
        var claims =
                JwtClaimsSet.builder()
                        .issuer(issuer.name())
                        .audience(List.of(AUDIENCE))
                        .subject(account.id().toString())
                        .issuedAt(now)
                        .expiresAt(now.plus(LIFETIME))
                        .build();
        var header = JwsHeader.with(SignatureAlgorithm.RS256).keyId(key.id()).build();
        var token = encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
        return ResponseCookie.from(NAME, token)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/oauth2")
                .maxAge(LIFETIME)
                .build();
    }

    Optional<Account> read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(decoder.decode(cookie.getValue()).getSubject())
                    .map(AccountId::of)
                    .flatMap(accounts::find);
        } catch (JwtException notOurs) {
            return Optional.empty();
        }
    }

    private static JwtDecoder decoder(JWKSource<SecurityContext> keys) {
        var decoder =
                NimbusJwtDecoder.withJwkSource(keys).jwsAlgorithm(SignatureAlgorithm.RS256).build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<Jwt>(
                        new JwtTimestampValidator(Duration.ZERO),
                        new JwtClaimValidator<List<String>>(
                                JwtClaimNames.AUD,
                                audience -> audience != null && audience.contains(AUDIENCE))));
        return decoder;
    }
}
