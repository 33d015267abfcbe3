package emporium.user.adapter.web;

import emporium.platform.security.Caller;
import emporium.user.application.Accounts;
import emporium.user.application.Addresses;
import emporium.user.application.ChangeAccount;
import emporium.user.application.SignIns;
import emporium.user.domain.Account;
import emporium.user.domain.AccountException;
import emporium.user.domain.AccountId;
import emporium.user.mailbox.application.AskForMail;
import emporium.user.mailbox.application.Languages;
import emporium.user.passkey.application.Passkeys;
import emporium.user.privacy.application.ErasePerson;
import emporium.user.privacy.application.PersonalData;
import emporium.user.wishlist.application.Wishlist;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/users/me")
class MeController {

    private final Accounts accounts;
    private final Addresses addresses;
    private final SignIns signIns;
    private final ChangeAccount change;
    private final ErasePerson erase;
    private final AskForMail mails;
    private final PersonalData elsewhere;
    private final Wishlist wishlist;
    private final Passkeys passkeys;

    MeController(
            Accounts accounts,
            Addresses addresses,
            SignIns signIns,
            ChangeAccount change,
            ErasePerson erase,
            AskForMail mails,
            PersonalData elsewhere,
            Wishlist wishlist,
            Passkeys passkeys) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.signIns = signIns;
        this.change = change;
        this.erase = erase;
        this.mails = mails;
        this.elsewhere = elsewhere;
        this.wishlist = wishlist;
        this.passkeys = passkeys;
    }

    @GetMapping
    ResponseEntity<AccountResponse> me(Caller caller) {
        return answer(account(caller));
    }

    @PatchMapping
    ResponseEntity<AccountResponse> change(
            @Valid @RequestBody ChangeRequest wanted,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable String wishes,
            Caller caller) {
        var wish = wanted.toWish();
        var changed = change.change(id(caller), Versions.wanted(ifMatch), wish);
        if (wish.email().isPresent()) {
            mails.forNewAddress(changed, Languages.first(wishes));
        }
        return answer(changed);
    }

    /** Everything that is kept about the caller, here and elsewhere. */
    @GetMapping("/export")
    ResponseEntity<ExportResponse> export(Caller caller, JwtAuthenticationToken token) {
        var account = account(caller);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"emporium.json\"")
                .body(
                        ExportResponse.of(
                                account,
                                addresses.of(account.id()),
                                signIns.living(account.id()),
                                wishlist.of(account.id()),
                                passkeys.of(account.id()),
                                elsewhere.of(token.getToken().getTokenValue())));
    }

    /** Where it can be seen how far it has come: the receipt is the only way there. */
    @DeleteMapping
    ResponseEntity<Void> erase(Caller caller) {
        var receipt = erase.erase(id(caller));
        return ResponseEntity.noContent()
                .location(URI.create("/api/users/erasures/" + receipt.text()))
                .build();
    }

    private Account account(Caller caller) {
        return accounts.find(id(caller)).orElseThrow(AccountException.NotFound::new);
    }

    private static ResponseEntity<AccountResponse> answer(Account account) {
        return ResponseEntity.ok()
                .eTag(Versions.tag(account.version()))
                .body(AccountResponse.of(account));
    }

    private static AccountId id(Caller caller) {
        return AccountId.of(caller.id());
    }
}
