package emporium.storefront.checkout;

import emporium.storefront.account.Accounts;
import emporium.storefront.account.Countries;
import emporium.storefront.cart.MyCart;
import emporium.storefront.clients.Away;
import emporium.storefront.clients.Refused;
import emporium.storefront.money.Currency;
import emporium.storefront.session.Shopper;
import emporium.storefront.web.Formats;
import emporium.storefront.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** First step: where to. */
@Controller
@RequestMapping("/checkout")
class CheckoutController {

    private static final Logger log = LoggerFactory.getLogger(CheckoutController.class);

    private final MyCart carts;
    private final Quotes quotes;
    private final Accounts accounts;
    private final Countries countries;

    CheckoutController(MyCart carts, Quotes quotes, Accounts accounts, Countries countries) {
        this.carts = carts;
        this.quotes = quotes;
        this.accounts = accounts;
        this.countries = countries;
    }

    /**
     * @param quote that was made already, to be changed
     * @param address of the address book
     */
    @GetMapping
    String delivery(
            Shopper shopper,
            @RequestParam(required = false) @Nullable UUID quote,
            @RequestParam(required = false) @Nullable UUID address,
            Locale locale,
            Model model) {
        if (carts.show(shopper).lines().isEmpty()) {
            return Notice.CART_EMPTY.at("/cart");
        }
        var saved = savedAddresses(shopper);
        model.addAttribute("saved", saved);
        model.addAttribute("form", prefilled(shopper, quote, address, saved));
        return page(shopper, locale, model);
    }

    @PostMapping
    String quote(
            @Valid @ModelAttribute("form") DeliveryForm form,
            BindingResult errors,
            Shopper shopper,
            Currency currency,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        if (!shopper.isMember() && form.email().isEmpty()) {
            errors.rejectValue("email", "form.email.missing");
        }
        if (!errors.hasErrors()) {
            try {
                return quoted(form, shopper, currency, locale);
            } catch (Refused refused) {
                switch (refused.kind()) {
                    case "cart-empty", "nobody-known" -> {
                        return Notice.CART_EMPTY.at("/cart");
                    }
                    case "not-for-sale" -> {
                        return Notice.NOT_FOR_SALE.at("/cart");
                    }
                    case "coupon-refused" -> {
                        return Notice.COUPON_REFUSED.at("/cart");
                    }
                    default -> {
                        if (!form.refused(refused, errors)) {
                            throw refused;
                        }
                    }
                }
            }
        }
        response.setStatus(422);
        model.addAttribute("saved", savedAddresses(shopper));
        return page(shopper, locale, model);
    }

    private String quoted(DeliveryForm form, Shopper shopper, Currency currency, Locale language) {
        var address = form.address().address();
        var email = shopper.isMember() ? null : form.emailOfGuest();
        var quote =
                quotes.make(
                        shopper.credentials(),
                        address,
                        form.shippingMethod(),
                        email,
                        currency.code(),
                        language);
        if (form.toBeSaved() && shopper.isMember()) {
            save(form, shopper);
        }
        return "redirect:/checkout/" + quote.id();
    }

    /** Not worth stopping a purchase for. */
    private void save(DeliveryForm form, Shopper shopper) {
        try {
            accounts.add(shopper.credentials(), form.address().address());
        } catch (Away | Refused e) {
            log.warn("An address could not be saved: {}", e.getMessage());
        }
    }

    private List<Accounts.Saved> savedAddresses(Shopper shopper) {
        if (!shopper.isMember()) {
            return List.of();
        }
        try {
            return accounts.addresses(shopper.credentials());
        } catch (Away away) {
            return List.of();
        }
    }

    private DeliveryForm prefilled(
            Shopper shopper,
            @Nullable UUID quote,
            @Nullable UUID address,
            List<Accounts.Saved> saved) {
        if (quote != null) {
            var before = quotes.find(shopper.credentials(), quote);
            if (before.isPresent()) {
                return DeliveryForm.to(
                        before.get().shippingAddress(), before.get().shippingMethod());
            }
        }
        var name = shopper.member().map(member -> member.name()).orElse("");
        return saved.stream()
                .filter(one -> address == null || one.id().equals(address))
                .findFirst()
                .map(one -> DeliveryForm.to(one.address(), "standard"))
                .orElseGet(() -> DeliveryForm.empty(name));
    }

    private String page(Shopper shopper, Locale locale, Model model) {
        model.addAttribute("member", shopper.isMember());
        model.addAttribute("countries", countries.in(new Formats(locale)));
        return "checkout/delivery";
    }
}
