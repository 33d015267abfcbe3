package emporium.storefront.staff.people;

import emporium.storefront.clients.Refused;
import emporium.storefront.session.Shopper;
import emporium.storefront.staff.Done;
import emporium.storefront.staff.PlainWords;
import emporium.storefront.staff.people.People.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For admins alone. */
@Controller
@RequestMapping("/staff/people")
class PeopleDeskController {

    private static final List<String> ROLES = List.of("SHOPPER", "STAFF", "ADMIN");

    private final People people;
    private final PlainWords words;

    PeopleDeskController(People people, PlainWords words) {
        this.people = people;
        this.words = words;
    }

    @GetMapping
    String list(
            Shopper shopper,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(required = false) @Nullable UUID after,
            Locale locale,
            Model model) {
        var found = find(shopper, email.strip(), role, after, locale, model);
        model.addAttribute("email", email.strip());
        model.addAttribute("role", role);
        model.addAttribute("roles", ROLES);
        model.addAttribute("people", found);
        model.addAttribute("next", found.size() < People.PAGE ? null : found.getLast().id());
        return "staff/people/people";
    }

    private List<Person> find(
            Shopper shopper,
            String email,
            String role,
            @Nullable UUID after,
            Locale locale,
            Model model) {
        try {
            return people.find(
                    shopper.credentials(),
                    email.isEmpty() ? null : email,
                    ROLES.contains(role) ? role : null,
                    after);
        } catch (Refused refused) {
            if (refused.status() != 400) {
                throw refused;
            }
            model.addAttribute("refusal", words.of(refused, locale));
            return List.of();
        }
    }

    @PostMapping("/{id}/roles")
    String grant(
            Shopper shopper,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") Set<String> role,
            @RequestParam(defaultValue = "") String email,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        var wanted = new TreeSet<>(role);
        wanted.retainAll(ROLES);
        try {
            people.grant(shopper.credentials(), id, wanted);
            return Done.at("/staff/people", "roles-granted");
        } catch (Refused refused) {
            var said = words.of(refused, locale);
            response.setStatus(422);
            var page = list(shopper, email, "", null, locale, model);
            model.addAttribute("refusal", said);
            return page;
        }
    }
}
