package emporium.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import emporium.platform.test.TestTokens;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Every forgery we know of, against a verifier that knows one key. */
class TokenVerifierTest {

    private static final RSAKey KEY = TestTokens.key();

    private final JwtDecoder verifier =
            TokenVerifier.of(
                    new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK())),
                    new SecuritySettings(
                            "https://id.emporium.example",
                            "emporium",
                            URI.create("http://127.0.0.1:1"),
                            URI.create("http://127.0.0.1:1"),
                            Duration.ofMinutes(5),
                            Duration.ofHours(1),
                            Duration.ofSeconds(10),
                            Duration.ofSeconds(60)));

    @Test
    void believesAGoodToken() {
        assertThat(verifier.decode(TestTokens.staff()).getClaimAsStringList("roles"))
                .containsExactly("STAFF");
    }

    @Test
    void refusesATokenWithoutASignature() {
        refuses(new PlainJWT(good().build()).serialize());
        var parts = TestTokens.staff().split("\\.");
        refuses(parts[0] + "." + parts[1] + ".");
        refuses(
                encoded("{\"alg\":\"none\",\"kid\":\"" + KEY.getKeyID() + "\"}")
                        + "."
                        + parts[1]
                        + ".");
    }

    /** The public key is public: as an HMAC secret everybody could sign with it. */
    @Test
    void refusesThePublicKeyAsASharedSecret() throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(KEY.getKeyID()).build();
        for (var secret :
                List.of(
                        KEY.toRSAPublicKey().getEncoded(),
                        KEY.toPublicJWK().toString().getBytes())) {
            var token = new SignedJWT(header, good().build());
            token.sign(new MACSigner(secret));
            refuses(token.serialize());
        }
    }

    @Test
    void refusesAnotherAlgorithmEvenWithTheRightKey() throws JOSEException {
        for (var algorithm : List.of(JWSAlgorithm.RS512, JWSAlgorithm.PS256)) {
            var header = new JWSHeader.Builder(algorithm).keyID(KEY.getKeyID()).build();
            var token = new SignedJWT(header, good().build());
            token.sign(new RSASSASigner(KEY));
            refuses(token.serialize());
        }
    }

    @Test
    void refusesAKeyItDoesNotKnow() throws JOSEException {
        var stranger = TestTokens.newKey();
        refuses(TestTokens.signed(good().build(), stranger));
        var disguised = new RSAKey.Builder(stranger).keyID(KEY.getKeyID()).build();
        refuses(TestTokens.signed(good().build(), disguised));
    }

    /** A token may carry a key, but not the one to verify it with. */
    @Test
    void refusesAKeyThatTheTokenBringsAlong() throws JOSEException {
        var stranger = TestTokens.newKey();
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .jwk(stranger.toPublicJWK())
                        .jwkURL(URI.create("http://127.0.0.1:1/keys"))
                        .build();
        var token = new SignedJWT(header, good().build());
        token.sign(new RSASSASigner(stranger));
        refuses(token.serialize());
    }

    @Test
    void refusesChangedClaims() {
        var parts = TestTokens.staff().split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]));
        refuses(parts[0] + "." + encoded(claims.replace("STAFF", "ADMIN")) + "." + parts[2]);
    }

    @Test
    void refusesAnotherIssuersToken() {
        refuses(TestTokens.signed(good().issuer("https://id.emporium.example.evil").build()));
        refuses(TestTokens.signed(good().issuer(null).build()));
    }

    @Test
    void refusesATokenForAnotherAudience() {
        refuses(TestTokens.signed(good().audience("partner").build()));
        refuses(TestTokens.signed(good().audience((String) null).build()));
    }

    @Test
    void refusesATokenOutOfItsTime() {
        var now = Instant.now();
        refuses(TestTokens.signed(good().expirationTime(Date.from(now.minusSeconds(60))).build()));
        refuses(TestTokens.signed(good().notBeforeTime(Date.from(now.plusSeconds(60))).build()));
    }

    @Test
    void refusesATokenThatNeverEnds() {
        refuses(TestTokens.signed(good().expirationTime(null).build()));
    }

    @Test
    void refusesATokenOfNobody() {
        refuses(TestTokens.signed(good().subject(null).build()));
        refuses(TestTokens.signed(good().subject(" ").build()));
    }

    @Test
    void refusesWhatIsNoToken() {
        refuses("");
        refuses("a.b.c");
        refuses("x".repeat(5_000));
    }

    private void refuses(String token) {
        assertThatThrownBy(() -> verifier.decode(token)).isInstanceOf(BadJwtException.class);
    }

    private static JWTClaimsSet.Builder good() {
        return TestTokens.claims("someone", "STAFF");
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes());
    }
}
