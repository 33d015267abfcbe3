package emporium.user.adapter.web;

import com.github.f4b6a3.uuid.UuidCreator;
import emporium.platform.security.Caller;
import emporium.user.application.Addresses;
import emporium.user.domain.AccountException;
import emporium.user.domain.AccountId;
import emporium.user.domain.Address;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/users/me/addresses")
class AddressController {

    private final Addresses addresses;

    AddressController(Addresses addresses) {
        this.addresses = addresses;
    }

    @GetMapping
    List<AddressResponse> all(Caller caller) {
        return addresses.of(owner(caller)).stream().map(AddressResponse::of).toList();
    }

    @GetMapping("/{id}")
    ResponseEntity<AddressResponse> one(@PathVariable UUID id, Caller caller) {
        return answer(
                addresses.find(owner(caller), id).orElseThrow(AccountException.NotFound::new));
    }

    @PostMapping
    ResponseEntity<AddressResponse> add(@Valid @RequestBody AddressRequest wanted, Caller caller) {
        var address = wanted.toAddress(UuidCreator.getTimeOrderedEpoch());
        addresses.add(owner(caller), address);
        return ResponseEntity.created(URI.create("/api/users/me/addresses/" + address.id()))
                .eTag(Versions.tag(address.version()))
                .body(AddressResponse.of(address));
    }

    @PutMapping("/{id}")
    ResponseEntity<AddressResponse> replace(
            @PathVariable UUID id,
            @Valid @RequestBody AddressRequest wanted,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(
                addresses
                        .replace(owner(caller), wanted.toAddress(id), Versions.wanted(ifMatch))
                        .orElseThrow(AccountException.NotFound::new));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, Caller caller) {
        if (!addresses.remove(owner(caller), id)) {
            throw new AccountException.NotFound();
        }
    }

    private static ResponseEntity<AddressResponse> answer(Address address) {
        return ResponseEntity.ok()
                .eTag(Versions.tag(address.version()))
                .body(AddressResponse.of(address));
    }

    private static AccountId owner(Caller caller) {
        return AccountId.of(caller.id());
    }
}
