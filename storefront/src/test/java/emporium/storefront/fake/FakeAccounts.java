package emporium.storefront.fake;

import emporium.storefront.account.Accounts;
import emporium.storefront.account.Address;
import emporium.storefront.clients.Credentials;
import emporium.storefront.clients.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** One address book for all; nobody is registered twice. */
public final class FakeAccounts implements Accounts {

    public final List<String> registered = new ArrayList<>();
    public final List<Saved> saved = new ArrayList<>();

    public void reset() {
        registered.clear();
        saved.clear();
    }

    @Override
    public void register(
            String email, String password, String name, Locale language, String address) {
        if (registered.contains(email)) {
            throw new Refused(409, "{\"type\":\"https://emporium.example/problems/email-taken\"}");
        }
        registered.add(email);
    }

    @Override
    public List<Saved> addresses(Credentials member) {
        return List.copyOf(saved);
    }

    @Override
    public void add(Credentials member, Address to) {
        saved.add(
                new Saved(
                        UUID.randomUUID(),
                        to.name(),
                        to.line1(),
                        to.line2(),
                        to.city(),
                        to.postalCode(),
                        to.country()));
    }

    @Override
    public void remove(Credentials member, UUID address) {
        saved.removeIf(one -> one.id().equals(address));
    }
}
