package emporium.platform.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** What a token must be: signed by the issuer with RS256 and nothing else, for us, and in time. */
final class TokenVerifier {

    private TokenVerifier() {}

    static JwtDecoder of(JWKSource<SecurityContext> keys, SecuritySettings settings) {
        var decoder =
                NimbusJwtDecoder.withJwkSource(keys).jwsAlgorithm(SignatureAlgorithm.RS256).build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        inTime(settings),
                        new JwtIssuerValidator(settings.issuer()),
                        new JwtClaimValidator<List<String>>(
                                JwtClaimNames.AUD,
                                audience ->
                                        audience != null && audience.contains(settings.audience())),
                        new JwtClaimValidator<String>(
                                JwtClaimNames.SUB,
                                subject -> subject != null && !subject.isBlank())));
        return decoder;
    }

    /** A token without an end would be good for ever. */
    private static OAuth2TokenValidator<Jwt> inTime(SecuritySettings settings) {
        var inTime = new JwtTimestampValidator(settings.clockSkew());
        inTime.setAllowEmptyExpiryClaim(false);
        return inTime;
    }
}
