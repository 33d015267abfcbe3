package emporium.user.adapter.web;

import emporium.user.application.SignIns;
import emporium.user.domain.Account;
import emporium.user.domain.Address;
import java.time.Instant;
import java.util.List;

/** What is known about an account here, all of it but the password's hash. */
record ExportResponse(
        AccountResponse account, List<AddressResponse> addresses, List<SignedIn> signIns) {

    record SignedIn(String client, Instant since) {}

    static ExportResponse of(
            Account account, List<Address> addresses, List<SignIns.Living> signIns) {
        return new ExportResponse(
                AccountResponse.of(account),
                addresses.stream().map(AddressResponse::of).toList(),
                signIns.stream().map(it -> new SignedIn(it.client(), it.since())).toList());
    }
}
