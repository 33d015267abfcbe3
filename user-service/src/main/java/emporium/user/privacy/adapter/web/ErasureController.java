package emporium.user.privacy.adapter.web;

import emporium.user.domain.AccountException;
import emporium.user.mailbox.application.Secret;
import emporium.user.privacy.application.Erasure;
import emporium.user.privacy.application.Erasures;
import java.time.Instant;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** For whoever has the receipt. */
@RestController
class ErasureController {

    private final Erasures erasures;

    ErasureController(Erasures erasures) {
        this.erasures = erasures;
    }

    record Progress(Instant askedAt, boolean complete, List<Erasure.Step> services) {}

    @GetMapping("/api/users/erasures/{receipt}")
    ResponseEntity<Progress> progress(@PathVariable String receipt) {
        var erasure =
                Secret.of(receipt)
                        .flatMap(erasures::find)
                        .orElseThrow(AccountException.NotFound::new);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Progress(erasure.askedAt(), erasure.complete(), erasure.steps()));
    }
}
