package emporium.storefront.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import emporium.storefront.clients.Credentials;
import emporium.storefront.clients.Refused;
import emporium.storefront.privacy.Privacy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One account that may be erased. */
public final class FakePrivacy implements Privacy {

    public static final String RECEIPT = "the-receipt";
    private static final Instant MOMENT = Instant.parse("2026-11-20T12:00:00Z");

    public final List<String> erased = new ArrayList<>();
    public volatile boolean lastAdmin;
    public volatile boolean complete;

    public void reset() {
        erased.clear();
        lastAdmin = false;
        complete = false;
    }

    @Override
    public byte[] export(Credentials member) {
        return "{\"account\":{}}".getBytes(UTF_8);
    }

    @Override
    public String erase(Credentials member) {
        if (lastAdmin) {
            throw new Refused(409, "{\"type\":\"https://emporium.example/problems/last-admin\"}");
        }
        erased.add(String.valueOf(member.accessToken()));
        return RECEIPT;
    }

    @Override
    public Optional<Progress> progress(String receipt) {
        return receipt.equals(RECEIPT)
                ? Optional.of(
                        new Progress(
                                MOMENT,
                                complete,
                                List.of(
                                        new Step("order-service", complete ? MOMENT : null),
                                        new Step("user-service", MOMENT))))
                : Optional.empty();
    }
}
