package emporium.platform.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Access tokens for tests, signed with a key that lives as long as the test's JVM. */
public final class TestTokens {

    private static final String ISSUER = "https://id.emporium.example";
    private static final String AUDIENCE = "emporium";
    private static final RSAKey KEY = newKey();

    private TestTokens() {}

    public static String shopper(UUID id) {
        return token(id.toString(), id + "@shopper.example", "Shopper", "SHOPPER");
    }

    public static String staff() {
        return token(new UUID(0, 1).toString(), "staff@emporium.example", "Staff", "STAFF");
    }

    public static String admin() {
        return token(new UUID(0, 2).toString(), "admin@emporium.example", "Admin", "ADMIN");
    }

    /** The identity one service shows another. */
    public static String service(String name) {
        return signed(claims(name, "SERVICE").build());
    }

    public static String token(String subject, String email, String name, String... roles) {
        return signed(claims(subject, roles).claim("email", email).claim("name", name).build());
    }

    /** A good token's claims, to be spoilt. */
    public static JWTClaimsSet.Builder claims(String subject, String... roles) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(subject)
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(900)))
                .jwtID(UUID.randomUUID().toString())
                .claim("roles", List.of(roles));
    }

    public static String signed(JWTClaimsSet claims) {
        return signed(claims, KEY);
    }

    public static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The key these tokens are signed with. */
    public static RSAKey key() {
        return KEY;
    }

    public static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the service takes for the issuer's published keys. */
    @Configuration(proxyBeanMethods = false)
    static class Keys {

        @Bean
        JWKSource<SecurityContext> testKeys() {
            return new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK()));
        }
    }
}
