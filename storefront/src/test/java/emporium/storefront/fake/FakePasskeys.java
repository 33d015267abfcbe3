package emporium.storefront.fake;

import emporium.storefront.clients.Credentials;
import emporium.storefront.clients.Refused;
import emporium.storefront.passkey.Passkeys;
import emporium.storefront.session.FakeTokenIssuer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One list of passkeys for all; takes any credential but an empty one. */
public final class FakePasskeys implements Passkeys {

    public final List<Kept> kept = new ArrayList<>();
    public final List<String> asked = new ArrayList<>();
    public volatile boolean away;
    public volatile boolean unverified;

    public void reset() {
        kept.clear();
        asked.clear();
        away = false;
        unverified = false;
    }

    @Override
    public List<Kept> of(Credentials member) {
        FakeCatalog.open(away, "user-service");
        return List.copyOf(kept);
    }

    @Override
    public String optionsToAdd(Credentials member, String origin, String password) {
        asked.add("add " + origin);
        if (unverified) {
            throw problem(409, "address-unverified");
        }
        if (!password.equals(FakeTokenIssuer.PASSWORD)) {
            throw problem(403, "wrong-password");
        }
        return "{\"challenge\":\"YWRk\"}";
    }

    @Override
    public void add(Credentials member, String name, String credential) {
        if (credential.isEmpty()) {
            throw problem(400, "passkey-refused");
        }
        kept.add(new Kept(UUID.randomUUID(), name, Instant.parse("2026-11-30T12:00:00Z"), null));
    }

    @Override
    public void remove(Credentials member, UUID id) {
        kept.removeIf(one -> one.id().equals(id));
    }

    @Override
    public String optionsToSignIn(String origin, String client) {
        asked.add("sign in " + origin);
        if (origin.contains("127.0.0.1")) {
            throw problem(400, "invalid-request");
        }
        return "{\"challenge\":\"c2lnbg\"}";
    }

    private static Refused problem(int status, String kind) {
        return new Refused(
                status, "{\"type\":\"https://emporium.example/problems/%s\"}".formatted(kind));
    }
}
