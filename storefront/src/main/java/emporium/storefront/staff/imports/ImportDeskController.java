package emporium.storefront.staff.imports;

import emporium.storefront.clients.Refused;
import emporium.storefront.session.Shopper;
import emporium.storefront.staff.Done;
import emporium.storefront.staff.PlainWords;
import emporium.storefront.staff.imports.Imports.Format;
import emporium.storefront.web.NotThere;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

@Controller
@RequestMapping("/staff/import")
class ImportDeskController {

    private final Imports imports;
    private final PlainWords words;
    private final MessageSource messages;

    ImportDeskController(Imports imports, PlainWords words, MessageSource messages) {
        this.imports = imports;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping
    String list(Shopper shopper, Model model) {
        model.addAttribute("latest", imports.latest(shopper.credentials()));
        return "staff/goods/import";
    }

    @PostMapping
    String send(
            Shopper shopper,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        String problem;
        var format = file == null ? Optional.<Format>empty() : format(file);
        if (file == null || file.isEmpty()) {
            problem = said("imports.file.missing", locale);
        } else if (format.isEmpty()) {
            problem = said("imports.file.unknown", locale);
        } else {
            try {
                var job = imports.send(shopper.credentials(), format.get(), file.getResource());
                return Done.at("/staff/import/" + job.id(), "file-received");
            } catch (Refused refused) {
                problem = words.of(refused, locale);
            }
        }
        response.setStatus(422);
        model.addAttribute("refusal", problem);
        return list(shopper, model);
    }

    @GetMapping("/{id}")
    String one(
            Shopper shopper,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") long after,
            Model model) {
        model.addAttribute("job", job(shopper, id));
        model.addAttribute("faults", imports.faults(shopper.credentials(), id, after));
        return "staff/goods/import-job";
    }

    /** Written page by page as it comes. */
    @GetMapping("/{id}/errors.csv")
    void report(Shopper shopper, @PathVariable UUID id, HttpServletResponse response)
            throws IOException {
        var page = imports.faults(shopper.credentials(), job(shopper, id).id(), 0);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("import-%s-errors.csv".formatted(id))
                        .build()
                        .toString());
        var out = response.getWriter();
        out.write(FaultReport.HEADER);
        while (true) {
            page.items().forEach(fault -> out.write(FaultReport.row(fault)));
            if (page.next() == null) {
                return;
            }
            page = imports.faults(shopper.credentials(), id, page.next());
        }
    }

    private Imports.Job job(Shopper shopper, UUID id) {
        return imports.find(shopper.credentials(), id).orElseThrow(NotThere::new);
    }

    /** By its name: browsers do not agree on the types of these. */
    private static Optional<Format> format(MultipartFile file) {
        var name = String.valueOf(file.getOriginalFilename()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return Optional.of(Format.CSV);
        }
        return name.endsWith(".ndjson") || name.endsWith(".jsonl")
                ? Optional.of(Format.NDJSON)
                : Optional.empty();
    }

    private String said(String key, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, locale));
    }
}
