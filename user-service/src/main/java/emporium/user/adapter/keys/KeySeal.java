package emporium.user.adapter.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals private keys with AES-256-GCM; the sealed bytes belong to one key id and no other. */
final class KeySeal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param secret long and random: it is digested, not stretched
     */
    KeySeal(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
            key = new SecretKeySpec(digest, "AES");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] seal(String kid, String privateKey) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed =
                    cipher(Cipher.ENCRYPT_MODE, kid, nonce).doFinal(privateKey.getBytes(UTF_8));
            return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String open(String kid, byte[] sealed) {
        var nonce = new byte[NONCE_BYTES];
        var bytes = ByteBuffer.wrap(sealed).get(nonce);
        var secret = new byte[bytes.remaining()];
        bytes.get(secret);
        try {
            return new String(cipher(Cipher.DECRYPT_MODE, kid, nonce).doFinal(secret), UTF_8);
        } catch (GeneralSecurityException otherSecret) {
            throw new WrongKeyEncryptionKey(kid, otherSecret);
        }
    }

    private Cipher cipher(int mode, String kid, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(kid.getBytes(UTF_8));
        return cipher;
    }

    /** The secret is not the one the keys in the database were sealed with. */
    static final class WrongKeyEncryptionKey extends RuntimeException {
        WrongKeyEncryptionKey(String kid, Throwable cause) {
            super(
                    "EMPORIUM_KEY_ENCRYPTION_KEY does not open the signing key "
                            + kid
                            + ": it must be the secret that the keys were sealed with.",
                    cause);
        }
    }
}
