package emporium.payment.adapter.web;

import emporium.payment.application.HearProvider;
import emporium.payment.domain.OrderId;
import emporium.platform.web.problem.Problems;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The provider calls us. What it says is a hint to go and look, never a fact: the truth is asked
 * for by ourselves.
 */
@RestController
class WebhookController {

    private final HearProvider hearProvider;
    private final WebhookSignature signature;
    private final JsonMapper json;
    private final Clock clock;

    WebhookController(
            HearProvider hearProvider, WebhookSignature signature, JsonMapper json, Clock clock) {
        this.hearProvider = hearProvider;
        this.signature = signature;
        this.json = json;
        this.clock = clock;
    }

    private record Event(@Nullable UUID id, @Nullable String type, @Nullable Data data) {}

    private record Data(@Nullable UUID order) {}

    @PostMapping("/api/payments/webhooks")
    ResponseEntity<ProblemDetail> hear(
            @RequestHeader(name = "Provider-Signature", defaultValue = "") String header,
            @RequestBody byte[] body) {
        if (!signature.fits(header, body, clock.instant())) {
            return problem(
                    HttpStatus.UNAUTHORIZED,
                    "webhook-signature-invalid",
                    "The signature is missing, wrong or too old.");
        }
        Event event;
        try {
            event = json.readValue(body, Event.class);
        } catch (JacksonException e) {
            event = null;
        }
        if (event == null || event.id() == null) {
            return problem(
                    HttpStatus.BAD_REQUEST, "webhook-unreadable", "This is not an event of ours.");
        }
        var data = event.data();
        if ("authorization.succeeded".equals(event.type())
                && data != null
                && data.order() != null) {
            hearProvider.authorizationSucceeded(event.id(), new OrderId(data.order()));
        }
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<ProblemDetail> problem(
            HttpStatus status, String slug, String detail) {
        return ResponseEntity.status(status).body(Problems.of(status, slug, detail));
    }
}
