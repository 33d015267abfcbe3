package emporium.user.adapter.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The keys in the database, which all instances share; the oldest first. */
@Repository
class SigningKeyStore {

    private static final int RSA_BITS = 2048;

    private final JdbcClient jdbc;
    private final KeySeal seal;
    private final RotationSettings settings;

    SigningKeyStore(JdbcClient jdbc, RotationSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.seal = new KeySeal(settings.keyEncryptionKey());
    }

    List<SigningKey> all() {
        return jdbc.sql("select kid, sealed, signs_from from signing_key order by signs_from, kid")
                .query(this::key)
                .list();
    }

    /** Makes the next key in time and forgets those whose tokens have all expired. */
    @Transactional
    public void rotate(Instant now) {
        if (!isDue(all(), now)) {
            return;
        }
        lock();
        var keys = all();
        if (keys.isEmpty()) {
            add(now);
        } else if (isOld(keys.getLast(), now)) {
            add(now.plus(settings.announcement()));
        }
        outdated(keys, now).forEach(key -> withdraw(key.kid()));
    }

    /** At once, when a key may be known to others. */
    @Transactional
    public void replace(Instant now) {
        lock();
        add(now);
    }

    void withdraw(String kid) {
        jdbc.sql("delete from signing_key where kid = :kid").param("kid", kid).update();
    }

    private void add(Instant signsFrom) {
        var pair = newPair();
        jdbc.sql(
                        """
                        insert into signing_key (kid, public_jwk, sealed, signs_from)
                        values (:kid, :public, :sealed, :signsFrom)
                        """)
                .param("kid", pair.getKeyID())
                .param("public", pair.toPublicJWK().toJSONString())
                .param("sealed", seal.seal(pair.getKeyID(), pair.toJSONString()))
                .param("signsFrom", signsFrom.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Of several instances one makes the next key. */
    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('signing_key'))").query().singleRow();
    }

    private boolean isDue(List<SigningKey> keys, Instant now) {
        return keys.isEmpty() || isOld(keys.getLast(), now) || !outdated(keys, now).isEmpty();
    }

    private boolean isOld(SigningKey key, Instant now) {
        return !now.isBefore(key.signsFrom().plus(settings.rotation()));
    }

    /**
     * A key's time is over when its successor has signed for so long that its tokens have ended.
     */
    private List<SigningKey> outdated(List<SigningKey> keys, Instant now) {
        return IntStream.range(1, keys.size())
                .filter(i -> now.isAfter(keys.get(i).signsFrom().plus(settings.grace())))
                .mapToObj(i -> keys.get(i - 1))
                .toList();
    }

    private static RSAKey newPair() {
        try {
            return new RSAKeyGenerator(RSA_BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private SigningKey key(ResultSet row, int number) throws SQLException {
        try {
            var pair = RSAKey.parse(seal.open(row.getString("kid"), row.getBytes("sealed")));
            return new SigningKey(
                    pair, row.getObject("signs_from", OffsetDateTime.class).toInstant());
        } catch (ParseException broken) {
            throw new IllegalStateException("A signing key in the database is broken", broken);
        }
    }
}
