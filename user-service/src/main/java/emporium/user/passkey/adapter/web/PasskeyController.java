package emporium.user.passkey.adapter.web;

import emporium.platform.security.Caller;
import emporium.user.domain.AccountException;
import emporium.user.domain.AccountId;
import emporium.user.passkey.application.AddPasskey;
import emporium.user.passkey.application.Origin;
import emporium.user.passkey.application.Passkey;
import emporium.user.passkey.application.Passkeys;
import emporium.user.passkey.application.SignInByPasskey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
class PasskeyController {

    private static final String MINE = "/api/users/me/passkeys";

    private final Passkeys passkeys;
    private final AddPasskey add;
    private final SignInByPasskey signIn;

    PasskeyController(Passkeys passkeys, AddPasskey add, SignInByPasskey signIn) {
        this.passkeys = passkeys;
        this.add = add;
        this.signIn = signIn;
    }

    record Here(@NotNull @PageOrigin String origin) {}

    record Wish(@NotNull @PageOrigin String origin, @Nullable String currentPassword) {

        /** Passwords stay out of every log. */
        @Override
        public String toString() {
            return "Wish[" + origin + "]";
        }
    }

    record Created(
            @NotNull
                    @Size(max = 100)
                    @Pattern(regexp = "[^\\p{Cntrl}]*[^\\p{Cntrl}\\s][^\\p{Cntrl}]*")
                    String name,
            @NotNull JsonNode credential) {}

    record Shown(UUID id, String name, String origin, Instant addedAt, @Nullable Instant usedAt) {

        static Shown of(Passkey it) {
            return new Shown(
                    it.id(), it.name(), it.origin(), it.addedAt(), it.usedAt().orElse(null));
        }
    }

    record All(List<Shown> items) {}

    @PostMapping("/api/users/passkeys/options")
    ResponseEntity<String> toSignIn(@Valid @RequestBody Here here, HttpServletRequest request) {
        return options(signIn.ask(origin(here.origin()), request.getRemoteAddr()));
    }

    @GetMapping(MINE)
    All mine(Caller caller) {
        return new All(passkeys.of(id(caller)).stream().map(Shown::of).toList());
    }

    @PostMapping(MINE + "/options")
    ResponseEntity<String> toAdd(@Valid @RequestBody Wish wish, Caller caller) {
        var password = Optional.ofNullable(wish.currentPassword());
        return options(add.ask(id(caller), origin(wish.origin()), password));
    }

    @PostMapping(MINE)
    ResponseEntity<Shown> add(@Valid @RequestBody Created created, Caller caller) {
        var answer = created.credential().toString();
        var passkey = add.add(id(caller), created.name().strip(), answer);
        return ResponseEntity.created(URI.create(MINE + "/" + passkey.id()))
                .body(Shown.of(passkey));
    }

    @DeleteMapping(MINE + "/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, Caller caller) {
        if (!passkeys.remove(id(caller), id)) {
            throw new AccountException.NotFound();
        }
    }

    private static ResponseEntity<String> options(String json) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(json);
    }

    private static Origin origin(String text) {
        return Origin.of(text).orElseThrow();
    }

    private static AccountId id(Caller caller) {
        return AccountId.of(caller.id());
    }
}
