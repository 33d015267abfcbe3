package emporium.user.deadletters.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import emporium.platform.security.Caller;
import emporium.user.deadletters.application.DeadLetter;
import emporium.user.deadletters.application.DeadLetter.State;
import emporium.user.deadletters.application.Desks;
import emporium.user.deadletters.application.LetterId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/dead-letters")
class DeadLetterController {

    private final Desks desks;

    DeadLetterController(Desks desks) {
        this.desks = desks;
    }

    record Discarding(@NotNull @NotBlank @Size(max = 500) String reason) {}

    @GetMapping
    Overview list(@RequestParam(defaultValue = "OPEN") State state) {
        var found = desks.list(state);
        return new Overview(
                found.letters().stream().map(letter -> Answer.of(letter, null)).toList(),
                found.unavailable());
    }

    @GetMapping("/{id}")
    Answer show(@PathVariable String id) {
        var letter = LetterId.of(id).flatMap(desks::find).orElseThrow(DeadLetterProblem::notFound);
        return Answer.of(letter, letter.body());
    }

    @PostMapping("/{id}/replay")
    Answer replay(@PathVariable String id, Caller caller) {
        return close(id, State.REPLAYED, caller, null);
    }

    @PostMapping("/{id}/discard")
    Answer discard(@PathVariable String id, @Valid @RequestBody Discarding wish, Caller caller) {
        return close(id, State.DISCARDED, caller, wish.reason().strip());
    }

    private Answer close(String id, State state, Caller caller, @Nullable String because) {
        var closing =
                LetterId.of(id)
                        .flatMap(letter -> desks.close(letter, state, caller.id(), because))
                        .orElseThrow(DeadLetterProblem::notFound);
        if (!closing.done()) {
            throw DeadLetterProblem.of(closing.letter());
        }
        return Answer.of(closing.letter(), closing.letter().body());
    }

    record Overview(List<Answer> items, List<String> unavailable) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String id,
            String service,
            String consumer,
            String topic,
            String key,
            String type,
            UUID messageId,
            String reason,
            int attempts,
            Instant at,
            boolean replayable,
            State state,
            @Nullable Instant closedAt,
            @Nullable String closedBy,
            @Nullable String closedBecause,
            @Nullable String body) {

        static Answer of(DeadLetter letter, @Nullable String body) {
            return new Answer(
                    letter.id().toString(),
                    letter.id().service(),
                    letter.consumer(),
                    letter.topic(),
                    letter.key(),
                    letter.type(),
                    letter.messageId(),
                    letter.reason(),
                    letter.attempts(),
                    letter.at(),
                    letter.complete() && letter.state() == State.OPEN,
                    letter.state(),
                    letter.closedAt(),
                    letter.closedBy(),
                    letter.closedBecause(),
                    body);
        }
    }
}
