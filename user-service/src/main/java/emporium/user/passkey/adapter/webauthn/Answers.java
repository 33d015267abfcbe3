package emporium.user.passkey.adapter.webauthn;

import emporium.user.domain.AccountException;
import java.util.Base64;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of WebAuthn. What comes in is from anybody, and may be anything. */
final class Answers {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private Answers() {}

    static String write(Object options) {
        return JSON.writeValueAsString(options);
    }

    static PublicKeyCredential<AuthenticatorAttestationResponse> created(String answer) {
        return read(answer, new TypeReference<>() {}, "attestationObject");
    }

    static PublicKeyCredential<AuthenticatorAssertionResponse> signed(String answer) {
        return read(answer, new TypeReference<>() {}, "authenticatorData", "signature");
    }

    static String challenge(String answer) {
        try {
            var clientData = JSON.readTree(answer).path("response").path("clientDataJSON");
            var decoded = Base64.getUrlDecoder().decode(clientData.asString(""));
            return JSON.readTree(decoded).path("challenge").asString("");
        } catch (JacksonException | IllegalArgumentException rubbish) {
            throw new AccountException.PasskeyRefused();
        }
    }

    private static <T> T read(String answer, TypeReference<T> type, String... parts) {
        try {
            var tree = JSON.readTree(answer);
            if (!tree.path("type").asString("").equals("public-key")) {
                throw new AccountException.PasskeyRefused();
            }
            bytes(tree.path("rawId"));
            for (var part : parts) {
                bytes(tree.path("response").path(part));
            }
            return JSON.readValue(answer, type);
        } catch (JacksonException | IllegalArgumentException rubbish) {
            throw new AccountException.PasskeyRefused();
        }
    }

    private static void bytes(JsonNode text) {
        if (!text.isString() || Base64.getUrlDecoder().decode(text.asString()).length == 0) {
            throw new AccountException.PasskeyRefused();
        }
    }
}
