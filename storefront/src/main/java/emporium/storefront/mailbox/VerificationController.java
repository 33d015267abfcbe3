package emporium.storefront.mailbox;

import emporium.storefront.clients.Refused;
import emporium.storefront.session.Shopper;
import emporium.storefront.web.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether an address is its account holder's. */
@Controller
class VerificationController {

    private final Mailbox mailbox;

    VerificationController(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** Only asks: mail servers follow links, too. */
    @GetMapping("/verify-address")
    String ask(@RequestParam(defaultValue = "") String token, Model model) {
        model.addAttribute("token", token);
        return "mailbox/verify";
    }

    @PostMapping("/verify-address")
    String verify(
            @RequestParam(defaultValue = "") String token,
            Shopper shopper,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            mailbox.verify(token, request.getRemoteAddr());
            return Notice.VERIFIED.at(shopper.isMember() ? "/account" : "/");
        } catch (Refused refused) {
            if (refused.status() != 410 && refused.status() != 400) {
                throw refused;
            }
            response.setStatus(422);
            model.addAttribute("token", token);
            model.addAttribute("isVoid", true);
            return "mailbox/verify";
        }
    }

    @PostMapping("/account/verification")
    String again(Shopper shopper, Locale locale) {
        mailbox.again(shopper.credentials(), locale);
        return Notice.MAIL_SENT.at("/account");
    }
}
