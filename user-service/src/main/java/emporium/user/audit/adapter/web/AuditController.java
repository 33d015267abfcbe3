package emporium.user.audit.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import emporium.platform.web.Cursor;
import emporium.user.audit.application.AuditLog;
import emporium.user.audit.application.AuditLog.Line;
import emporium.user.audit.application.AuditLog.Place;
import emporium.user.audit.application.AuditLog.Question;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AuditController {

    private final AuditLog log;

    AuditController(AuditLog log) {
        this.log = log;
    }

    @GetMapping("/api/admin/audit")
    Page lines(
            @RequestParam Optional<UUID> actor,
            @RequestParam(required = false) @Pattern(regexp = "[!-~]{1,500}") @Nullable String path,
            @RequestParam Optional<Instant> from,
            @RequestParam Optional<Instant> to,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        var question =
                new Question(
                        actor,
                        Optional.ofNullable(path),
                        from,
                        to,
                        after.map(AuditController::place));
        var lines = log.lines(question, size + 1);
        var page = lines.subList(0, Math.min(size, lines.size()));
        return new Page(
                page.stream().map(LineAnswer::of).toList(),
                lines.size() > size ? cursor(page.getLast()) : null);
    }

    private static String cursor(Line last) {
        return Cursor.encode(last.action().at().toString(), last.action().id().toString());
    }

    private static Place place(String cursor) {
        var keys = Cursor.decode(cursor);
        try {
            return new Place(Instant.parse(keys.getFirst()), UUID.fromString(keys.getLast()));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw new Cursor.BadCursor();
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<LineAnswer> items, @Nullable String next) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineAnswer(
            UUID id,
            Instant at,
            UUID actor,
            @Nullable String email,
            List<String> roles,
            String service,
            String method,
            String route,
            String path,
            @Nullable String requestId,
            @Nullable String traceId,
            @Nullable Integer status) {

        static LineAnswer of(Line line) {
            var action = line.action();
            return new LineAnswer(
                    action.id(),
                    action.at(),
                    action.actor(),
                    line.email(),
                    action.roles(),
                    action.service(),
                    action.method(),
                    action.route(),
                    action.path(),
                    action.requestId(),
                    action.traceId(),
                    line.status());
        }
    }
}
