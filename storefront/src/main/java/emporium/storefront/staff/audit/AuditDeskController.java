package emporium.storefront.staff.audit;

import emporium.storefront.clients.Refused;
import emporium.storefront.session.Shopper;
import emporium.storefront.staff.Days;
import emporium.storefront.staff.audit.AuditTrail.Page;
import emporium.storefront.staff.audit.AuditTrail.Question;
import emporium.storefront.staff.people.People;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For admins alone. */
@Controller
class AuditDeskController {

    private static final Page NOTHING = new Page(List.of(), null);

    private final AuditTrail trail;
    private final People people;

    AuditDeskController(AuditTrail trail, People people) {
        this.trail = trail;
        this.people = people;
    }

    /**
     * @param who by e-mail address
     */
    @GetMapping("/staff/audit")
    String trail(
            Shopper shopper,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var actor = actor(shopper, who.strip());
        var beginning = path.strip().replaceAll("[^!-~]", "");
        var question =
                new Question(
                        actor.orElse(null),
                        beginning.isEmpty() ? null : beginning,
                        Days.read(from).map(Days::begin).orElse(null),
                        Days.read(until).map(Days::end).orElse(null),
                        after);
        var unknown = actor.isEmpty() && !who.isBlank();
        model.addAttribute("who", who.strip());
        model.addAttribute("path", beginning);
        model.addAttribute("from", from);
        model.addAttribute("until", until);
        model.addAttribute(
                "trail", unknown ? NOTHING : trail.find(shopper.credentials(), question));
        return "staff/people/audit";
    }

    private Optional<UUID> actor(Shopper shopper, String email) {
        if (email.isEmpty()) {
            return Optional.empty();
        }
        try {
            return people.find(shopper.credentials(), email, null, null).stream()
                    .map(People.Person::id)
                    .findFirst();
        } catch (Refused refused) {
            if (refused.status() == 400) {
                return Optional.empty();
            }
            throw refused;
        }
    }
}
