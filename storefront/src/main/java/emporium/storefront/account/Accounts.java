package emporium.storefront.account;

import emporium.storefront.clients.Credentials;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The accounts of user-service. */
public interface Accounts {

    /**
     * @param language of the mail that asks to verify the address
     * @param address of the client, by which it is slowed down
     */
    void register(String email, String password, String name, Locale language, String address);

    List<Saved> addresses(Credentials member);

    void add(Credentials member, Address address);

    void remove(Credentials member, UUID address);

    record Saved(
            UUID id,
            String name,
            String line1,
            @Nullable String line2,
            String city,
            String postalCode,
            String country) {

        public Address address() {
            return new Address(name, line1, line2, city, postalCode, country);
        }
    }
}
