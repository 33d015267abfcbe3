package emporium.user.adapter.keys;

import com.nimbusds.jose.jwk.RSAKey;
import java.time.Instant;

/** A key pair, and the moment from which it signs. */
record SigningKey(RSAKey pair, Instant signsFrom) {

    String kid() {
        return pair.getKeyID();
    }
}
