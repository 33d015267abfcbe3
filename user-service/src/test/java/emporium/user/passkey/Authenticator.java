package emporium.user.passkey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * A browser with its authenticator, in software: answers options as WebAuthn says, with one key on
 * P-256. What a test makes public about itself it may also lie about.
 */
final class Authenticator {

    private static final JsonMapper JSON = new JsonMapper();
    private static final CBORMapper CBOR = new CBORMapper();
    private static final int USER_PRESENT = 0x01;
    private static final int USER_VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;

    private final KeyPair key = newKey();
    byte[] id = UUID.randomUUID().toString().getBytes(UTF_8);
    byte[] user = {};
    String origin;
    boolean verifiesUser = true;
    int count;

    Authenticator(String origin) {
        this.origin = origin;
    }

    /** Answers {@code navigator.credentials.create}. */
    Map<String, Object> create(JsonNode options) {
        user = bytes(options.at("/user/id"));
        var client = clientData("webauthn.create", options.get("challenge").asString());
        var data = data(options.at("/rp/id").asString(), WITH_KEY, keyData());
        var attestation = new LinkedHashMap<String, Object>();
        attestation.put("fmt", "none");
        attestation.put("attStmt", Map.of());
        attestation.put("authData", data);
        return credential(
                Map.of(
                        "clientDataJSON",
                        text(client),
                        "attestationObject",
                        text(CBOR.writeValueAsBytes(attestation))));
    }

    /** Answers {@code navigator.credentials.get}. */
    Map<String, Object> get(JsonNode options) {
        var client = clientData("webauthn.get", options.get("challenge").asString());
        var data = data(options.get("rpId").asString(), 0, new byte[0]);
        return credential(
                Map.of(
                        "clientDataJSON",
                        text(client),
                        "authenticatorData",
                        text(data),
                        "signature",
                        text(sign(join(data, sha256(client)))),
                        "userHandle",
                        text(user)));
    }

    private Map<String, Object> credential(Map<String, String> response) {
        return Map.of(
                "id",
                text(id),
                "rawId",
                text(id),
                "type",
                "public-key",
                "authenticatorAttachment",
                "platform",
                "clientExtensionResults",
                Map.of("credProps", Map.of("rk", true)),
                "response",
                response);
    }

    private byte[] clientData(String type, String challenge) {
        return JSON.writeValueAsBytes(
                Map.of(
                        "type", type,
                        "challenge", challenge,
                        "origin", origin,
                        "crossOrigin", false));
    }

    private byte[] data(String relyingParty, int flags, byte[] rest) {
        var verified = verifiesUser ? USER_VERIFIED : 0;
        return join(
                sha256(relyingParty.getBytes(UTF_8)),
                new byte[] {(byte) (flags | USER_PRESENT | verified)},
                ByteBuffer.allocate(Integer.BYTES).putInt(count).array(),
                rest);
    }

    private byte[] keyData() {
        return join(
                new byte[16],
                ByteBuffer.allocate(Short.BYTES).putShort((short) id.length).array(),
                id,
                coseKey());
    }

    /** A CBOR map of five: EC2, ES256, P-256, and x and y of 32 bytes. */
    private byte[] coseKey() {
        var point = ((ECPublicKey) key.getPublic()).getW();
        return join(
                HexFormat.of().parseHex("a5" + "0102" + "0326" + "2001" + "215820"),
                coordinate(point.getAffineX().toByteArray()),
                HexFormat.of().parseHex("225820"),
                coordinate(point.getAffineY().toByteArray()));
    }

    private static byte[] coordinate(byte[] number) {
        var padded = new byte[32];
        var length = Math.min(number.length, padded.length);
        System.arraycopy(number, number.length - length, padded, padded.length - length, length);
        return padded;
    }

    private byte[] sign(byte[] data) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKey() {
        try {
            var keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            return keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] bytes(JsonNode text) {
        return Base64.getUrlDecoder().decode(text.asString());
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
