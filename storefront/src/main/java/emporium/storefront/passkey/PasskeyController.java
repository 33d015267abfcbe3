package emporium.storefront.passkey;

import emporium.storefront.clients.Refused;
import emporium.storefront.mailbox.Mailbox;
import emporium.storefront.session.Shopper;
import emporium.storefront.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adding needs the page's script, as no browser makes a passkey without; removing does not. */
@Controller
class PasskeyController {

    private final Passkeys passkeys;
    private final Mailbox mailbox;
    private final MessageSource messages;

    PasskeyController(Passkeys passkeys, Mailbox mailbox, MessageSource messages) {
        this.passkeys = passkeys;
        this.mailbox = mailbox;
        this.messages = messages;
    }

    @GetMapping("/account/passkeys/new")
    String page(Shopper shopper, Model model) {
        model.addAttribute("form", PasskeyForm.empty());
        model.addAttribute("verified", mailbox.isVerified(shopper.credentials()));
        return "passkey/new";
    }

    /** For the script: what the browser is to be asked. */
    @PostMapping("/account/passkeys/options")
    ResponseEntity<String> options(
            @Valid @ModelAttribute("form") PasskeyForm form,
            BindingResult errors,
            @RequestParam String origin,
            Shopper shopper,
            Locale locale) {
        if (errors.hasErrors()) {
            return ScriptAnswer.refusal(messages.getMessage("passkey.name.missing", null, locale));
        }
        try {
            return ScriptAnswer.options(
                    passkeys.optionsToAdd(shopper.credentials(), origin, form.password()));
        } catch (Refused refused) {
            return ScriptAnswer.refusal(
                    messages.getMessage(PasskeyForm.message(refused), null, locale));
        }
    }

    @PostMapping("/account/passkeys")
    String add(
            @Valid @ModelAttribute("form") PasskeyForm form,
            BindingResult errors,
            Shopper shopper,
            HttpServletResponse response,
            Model model) {
        if (!errors.hasErrors()) {
            try {
                passkeys.add(shopper.credentials(), form.name(), form.credential());
                return Notice.SAVED.at("/account");
            } catch (Refused refused) {
                errors.reject(PasskeyForm.message(refused));
            }
        }
        model.addAttribute("verified", true);
        response.setStatus(422);
        return "passkey/new";
    }

    @PostMapping("/account/passkeys/{id}/removal")
    String remove(@PathVariable UUID id, Shopper shopper) {
        passkeys.remove(shopper.credentials(), id);
        return Notice.REMOVED.at("/account");
    }
}
