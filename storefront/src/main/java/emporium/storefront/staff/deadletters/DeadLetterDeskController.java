package emporium.storefront.staff.deadletters;

import emporium.storefront.clients.Refused;
import emporium.storefront.session.Shopper;
import emporium.storefront.staff.Done;
import emporium.storefront.staff.PlainWords;
import emporium.storefront.staff.deadletters.DeadLetters.Letter;
import emporium.storefront.web.NotThere;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sends again what failed, one or many, or lets it be, with a reason. */
@Controller
@RequestMapping("/staff/dead-letters")
class DeadLetterDeskController {

    private static final String HERE = "/staff/dead-letters";
    private static final List<String> STATES = List.of("OPEN", "REPLAYED", "DISCARDED");

    private final DeadLetters letters;
    private final PlainWords words;

    DeadLetterDeskController(DeadLetters letters, PlainWords words) {
        this.letters = letters;
        this.words = words;
    }

    @GetMapping
    String list(Shopper staff, @RequestParam(defaultValue = "OPEN") String state, Model model) {
        var chosen = STATES.contains(state) ? state : "OPEN";
        model.addAttribute("found", letters.list(staff.credentials(), chosen));
        model.addAttribute("states", STATES);
        model.addAttribute("state", chosen);
        return "staff/deadletters/list";
    }

    /** Those that cannot be replayed stay; what is said is about the first of them. */
    @PostMapping("/replay")
    String replayMany(
            Shopper staff,
            @RequestParam(defaultValue = "") List<String> id,
            Locale language,
            HttpServletResponse response,
            Model model) {
        for (var each : id) {
            try {
                letters.replay(staff.credentials(), each);
            } catch (Refused refused) {
                if (model.getAttribute("refusal") == null) {
                    model.addAttribute("refusal", words.of(refused, language));
                }
            }
        }
        if (model.getAttribute("refusal") == null) {
            return Done.at(HERE, id.isEmpty() ? "nothing-chosen" : "dead-letters-replayed");
        }
        response.setStatus(409);
        return list(staff, "OPEN", model);
    }

    @GetMapping("/{id}")
    String show(Shopper staff, @PathVariable String id, Model model) {
        model.addAttribute("form", DiscardForm.empty());
        return page(find(staff, id), model);
    }

    @PostMapping("/{id}/replay")
    String replay(
            Shopper staff,
            @PathVariable String id,
            Locale language,
            HttpServletResponse response,
            Model model) {
        try {
            letters.replay(staff.credentials(), id);
            return Done.at(HERE, "dead-letters-replayed");
        } catch (Refused refused) {
            model.addAttribute("refusal", words.of(refused, language));
            response.setStatus(409);
            return show(staff, id, model);
        }
    }

    @PostMapping("/{id}/discard")
    String discard(
            @Valid @ModelAttribute("form") DiscardForm form,
            BindingResult errors,
            Shopper staff,
            @PathVariable String id,
            Locale language,
            HttpServletResponse response,
            Model model) {
        if (!errors.hasErrors()) {
            try {
                letters.discard(staff.credentials(), id, form.because());
                return Done.at(HERE, "dead-letter-discarded");
            } catch (Refused refused) {
                errors.reject("refused", words.of(refused, language));
            }
        }
        response.setStatus(422);
        return page(find(staff, id), model);
    }

    private Letter find(Shopper staff, String id) {
        return letters.find(staff.credentials(), id).orElseThrow(NotThere::new);
    }

    private static String page(Letter letter, Model model) {
        model.addAttribute("letter", letter);
        return "staff/deadletters/letter";
    }
}
