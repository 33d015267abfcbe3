package emporium.payment.application;

import emporium.payment.domain.ProviderAnswer;
import emporium.payment.domain.ProviderCall;
import emporium.payment.domain.ProviderKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A provider that answers as it is told, and remembers what it was asked. */
class InMemoryProvider implements PaymentProvider {

    final List<String> asked = new ArrayList<>();
    final Map<ProviderKey, ProviderAnswer> known = new HashMap<>();
    ProviderAnswer answer = new ProviderAnswer.Unknown();
    boolean worthAsking = true;

    @Override
    public synchronized ProviderAnswer ask(ProviderCall call) {
        asked.add("ask " + call.getClass().getSimpleName());
        return answer;
    }

    @Override
    public synchronized Optional<ProviderAnswer> find(ProviderKey key) {
        asked.add("find");
        return Optional.ofNullable(known.get(key));
    }

    @Override
    public boolean isWorthAsking() {
        return worthAsking;
    }
}
