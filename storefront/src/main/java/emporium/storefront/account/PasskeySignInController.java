package emporium.storefront.account;

import emporium.storefront.clients.Refused;
import emporium.storefront.passkey.Passkeys;
import emporium.storefront.passkey.ScriptAnswer;
import emporium.storefront.session.Shopper;
import emporium.storefront.session.SignIns;
import emporium.storefront.web.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with a passkey, beside the password on the same page. */
@Controller
class PasskeySignInController {

    private final Passkeys passkeys;
    private final SignIns signIns;
    private final Entrance entrance;
    private final MessageSource messages;

    PasskeySignInController(
            Passkeys passkeys, SignIns signIns, Entrance entrance, MessageSource messages) {
        this.passkeys = passkeys;
        this.signIns = signIns;
        this.entrance = entrance;
        this.messages = messages;
    }

    /** For the script: what the browser is to be asked, whoever it may be. */
    @PostMapping("/sign-in/passkey/options")
    ResponseEntity<String> options(
            @RequestParam String origin, Locale locale, HttpServletRequest request) {
        try {
            return ScriptAnswer.options(passkeys.optionsToSignIn(origin, request.getRemoteAddr()));
        } catch (Refused refused) {
            return ScriptAnswer.refusal(messages.getMessage(message(refused), null, locale));
        }
    }

    @PostMapping("/sign-in/passkey")
    String signIn(
            @ModelAttribute("form") SignInForm form,
            BindingResult errors,
            @RequestParam String credential,
            Shopper shopper,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var member = signIns.beginByPasskey(credential, request.getRemoteAddr());
            entrance.letIn(member, shopper, request, response);
            return "redirect:" + LocalPath.of(form.to(), "/");
        } catch (Refused refused) {
            errors.reject(message(refused));
        }
        response.setStatus(422);
        return "account/sign-in";
    }

    private static String message(Refused refused) {
        return refused.status() == 429 ? "signIn.later" : "passkey.failed";
    }
}
