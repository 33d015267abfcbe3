package emporium.user.mailbox.application;

import emporium.user.domain.Account;
import emporium.user.domain.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the tables and the outbox do, for tests. */
final class InMemoryMailbox implements MailRequests, Proofs, AccountMails {

    record Sent(UUID id, String kind, String to, String language) {}

    final List<MailRequest> requests = new ArrayList<>();
    final Map<UUID, Proof> proofs = new HashMap<>();
    final Map<UUID, Secret> secrets = new HashMap<>();
    final List<Sent> sent = new ArrayList<>();

    @Override
    public void add(MailRequest request) {
        requests.add(request);
    }

    @Override
    public List<MailRequest> take(int most) {
        var taken = List.copyOf(requests.subList(0, Math.min(most, requests.size())));
        requests.removeAll(taken);
        return taken;
    }

    @Override
    public void add(Proof proof) {
        proofs.put(proof.id(), proof);
    }

    @Override
    public boolean protect(UUID id, Secret secret, Instant now) {
        if (!proofs.containsKey(id) || !now.isBefore(proofs.get(id).expiresAt())) {
            return false;
        }
        secrets.put(id, secret);
        return true;
    }

    @Override
    public Optional<Proof> find(Purpose purpose, Secret secret, Instant now) {
        return proofs.values().stream()
                .filter(proof -> proof.purpose() == purpose)
                .filter(proof -> secret.equals(secrets.get(proof.id())))
                .filter(proof -> now.isBefore(proof.expiresAt()))
                .findFirst();
    }

    @Override
    public Optional<Proof> use(Purpose purpose, Secret secret, Instant now) {
        var found = find(purpose, secret, now);
        found.ifPresent(proof -> proofs.remove(proof.id()));
        return found;
    }

    @Override
    public void end(AccountId account, Purpose purpose) {
        proofs.values().removeIf(p -> p.account().equals(account) && p.purpose() == purpose);
    }

    @Override
    public int forgetExpired(Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void send(Proof proof, Account to, String language, Instant now) {
        sent.add(new Sent(proof.id(), proof.purpose().name(), to.email().value(), language));
    }

    @Override
    public void passwordChanged(UUID id, Account to, String language, Instant now) {
        sent.add(new Sent(id, "PASSWORD_CHANGED", to.email().value(), language));
    }
}
