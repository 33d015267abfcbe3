package emporium.user.adapter.web;

import emporium.user.application.SignIns;
import emporium.user.domain.Account;
import emporium.user.domain.Address;
import emporium.user.passkey.application.Passkey;
import emporium.user.wishlist.application.Wishlist;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known about an account, all of it but the password's hash. */
record ExportResponse(
        AccountResponse account,
        List<AddressResponse> addresses,
        List<SignedIn> signIns,
        List<Wishlist.Wish> wishlist,
        List<KnownPasskey> passkeys,
        Map<String, Object> services) {

    record SignedIn(String client, Instant since) {}

    /** Its key says nothing about anybody. */
    record KnownPasskey(String name, String origin, Instant addedAt, @Nullable Instant usedAt) {

        static KnownPasskey of(Passkey it) {
            return new KnownPasskey(it.name(), it.origin(), it.addedAt(), it.usedAt().orElse(null));
        }
    }

    static ExportResponse of(
            Account account,
            List<Address> addresses,
            List<SignIns.Living> signIns,
            List<Wishlist.Wish> wishlist,
            List<Passkey> passkeys,
            Map<String, Object> services) {
        return new ExportResponse(
                AccountResponse.of(account),
                addresses.stream().map(AddressResponse::of).toList(),
                signIns.stream().map(it -> new SignedIn(it.client(), it.since())).toList(),
                wishlist,
                passkeys.stream().map(KnownPasskey::of).toList(),
                services);
    }
}
