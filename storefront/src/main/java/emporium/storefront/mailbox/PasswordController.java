package emporium.storefront.mailbox;

import emporium.storefront.clients.Refused;
import emporium.storefront.web.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A forgotten password, from asking for a mail to choosing another. */
@Controller
class PasswordController {

    private final Mailbox mailbox;

    PasswordController(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping("/forgot-password")
    String forgotten(Model model) {
        model.addAttribute("form", new ForgottenForm(""));
        return "mailbox/forgotten";
    }

    /** The page is the same for every address. */
    @PostMapping("/forgot-password")
    String forgotten(
            @Valid @ModelAttribute("form") ForgottenForm form,
            BindingResult errors,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            try {
                mailbox.forgotten(form.email(), locale, request.getRemoteAddr());
                return "redirect:/forgot-password/sent";
            } catch (Refused refused) {
                switch (refused.status()) {
                    case 400 -> errors.rejectValue("email", "form.email.wrong");
                    case 429 -> errors.reject("signIn.later");
                    default -> throw refused;
                }
            }
        }
        response.setStatus(422);
        return "mailbox/forgotten";
    }

    @GetMapping("/forgot-password/sent")
    String sent() {
        return "mailbox/sent";
    }

    /** Looking at it uses nothing up: mail servers follow links, too. */
    @GetMapping("/reset-password")
    String reset(@RequestParam(defaultValue = "") String token, Model model) {
        model.addAttribute("form", new NewPasswordForm(token, ""));
        return "mailbox/reset";
    }

    @PostMapping("/reset-password")
    String reset(
            @Valid @ModelAttribute("form") NewPasswordForm form,
            BindingResult errors,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            try {
                mailbox.reset(form.token(), form.password(), locale, request.getRemoteAddr());
                return Notice.PASSWORD_CHANGED.at("/sign-in");
            } catch (Refused refused) {
                form.refused(refused, errors);
            }
        }
        response.setStatus(422);
        return "mailbox/reset";
    }
}
