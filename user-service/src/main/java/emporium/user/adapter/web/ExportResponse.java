package emporium.user.adapter.web;

import emporium.user.application.SignIns;
import emporium.user.domain.Account;
import emporium.user.domain.Address;
import emporium.user.wishlist.application.Wishlist;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What is known about an account, all of it but the password's hash. */
record ExportResponse(
        AccountResponse account,
        List<AddressResponse> addresses,
        List<SignedIn> signIns,
        List<Wishlist.Wish> wishlist,
        Map<String, Object> services) {

    record SignedIn(String client, Instant since) {}

    static ExportResponse of(
            Account account,
            List<Address> addresses,
            List<SignIns.Living> signIns,
            List<Wishlist.Wish> wishlist,
            Map<String, Object> services) {
        return new ExportResponse(
                AccountResponse.of(account),
                addresses.stream().map(AddressResponse::of).toList(),
                signIns.stream().map(it -> new SignedIn(it.client(), it.since())).toList(),
                wishlist,
                services);
    }
}
