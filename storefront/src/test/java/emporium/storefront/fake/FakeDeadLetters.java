package emporium.storefront.fake;

import emporium.storefront.clients.Credentials;
import emporium.storefront.staff.deadletters.DeadLetters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Letters in memory, each closed once. */
public final class FakeDeadLetters implements DeadLetters {

    public final Map<String, Letter> letters = new LinkedHashMap<>();
    public final List<String> unavailable = new ArrayList<>();

    public void reset() {
        letters.clear();
        unavailable.clear();
    }

    public String add(String id, String reason) {
        letters.put(id, letter(id, reason, "OPEN", null));
        return id;
    }

    @Override
    public Overview list(Credentials staff, String state) {
        return new Overview(
                letters.values().stream().filter(letter -> letter.state().equals(state)).toList(),
                unavailable);
    }

    @Override
    public Optional<Letter> find(Credentials staff, String id) {
        return Optional.ofNullable(letters.get(id));
    }

    @Override
    public void replay(Credentials staff, String id) {
        close(id, "REPLAYED", null);
    }

    @Override
    public void discard(Credentials staff, String id, String reason) {
        close(id, "DISCARDED", reason);
    }

    private void close(String id, String state, @Nullable String because) {
        var letter = letters.get(id);
        if (!letter.isOpen()) {
            throw FakeGoods.problem(409, "dead-letter-closed");
        }
        letters.put(id, letter(id, letter.reason(), state, because));
    }

    private static Letter letter(String id, String reason, String state, @Nullable String because) {
        return new Letter(
                id,
                "payment-service",
                "orders.events",
                "019aa1c4-9a10-7c3e-8f21-6d0a4b7c2e55",
                "order-placed.v1",
                "019aa1c4-9a10-7c3e-8f21-6d0a4b7c2e56",
                reason,
                4,
                Instant.parse("2026-11-20T12:00:00Z"),
                state.equals("OPEN"),
                state,
                because == null ? null : Instant.parse("2026-11-20T13:00:00Z"),
                because,
                "{\"name\":\"***\"}");
    }
}
