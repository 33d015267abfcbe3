package emporium.storefront.account;

import emporium.storefront.clients.Refused;
import emporium.storefront.clients.Together;
import emporium.storefront.mailbox.Mailbox;
import emporium.storefront.passkey.Passkeys;
import emporium.storefront.session.Shopper;
import emporium.storefront.web.Formats;
import emporium.storefront.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class AccountController {

    private final Accounts accounts;
    private final Mailbox mailbox;
    private final Passkeys passkeys;
    private final Together together;
    private final Countries countries;

    AccountController(
            Accounts accounts,
            Mailbox mailbox,
            Passkeys passkeys,
            Together together,
            Countries countries) {
        this.accounts = accounts;
        this.mailbox = mailbox;
        this.passkeys = passkeys;
        this.together = together;
        this.countries = countries;
    }

    @GetMapping("/account")
    String account(Shopper shopper, Model model) {
        model.addAttribute("member", shopper.member().orElseThrow());
        var credentials = shopper.credentials();
        var verified = together.askIfPossible(() -> mailbox.isVerified(credentials));
        var keys = together.askIfPossible(() -> passkeys.of(credentials));
        model.addAttribute("addresses", accounts.addresses(credentials));
        model.addAttribute("unverified", !verified.get().orElse(true));
        model.addAttribute("passkeys", keys.get());
        return "account/account";
    }

    @GetMapping("/account/addresses/new")
    String newAddress(Shopper shopper, Locale locale, Model model) {
        var name = shopper.member().orElseThrow().name();
        model.addAttribute("form", AddressForm.empty(name));
        model.addAttribute("countries", countries.in(new Formats(locale)));
        return "account/address";
    }

    @PostMapping("/account/addresses")
    String add(
            @Valid @ModelAttribute("form") AddressForm form,
            BindingResult errors,
            Shopper shopper,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        if (!errors.hasErrors()) {
            try {
                accounts.add(shopper.credentials(), form.address());
                return Notice.SAVED.at("/account");
            } catch (Refused refused) {
                if (!refused.is("too-many-addresses")) {
                    throw refused;
                }
                errors.reject("account.tooManyAddresses");
            }
        }
        model.addAttribute("countries", countries.in(new Formats(locale)));
        response.setStatus(422);
        return "account/address";
    }

    @PostMapping("/account/addresses/{id}/removal")
    String remove(Shopper shopper, @PathVariable UUID id) {
        accounts.remove(shopper.credentials(), id);
        return Notice.REMOVED.at("/account");
    }
}
