package emporium.storefront.staff.coupons;

import emporium.storefront.clients.Refused;
import emporium.storefront.session.Shopper;
import emporium.storefront.staff.Days;
import emporium.storefront.staff.Done;
import emporium.storefront.staff.PlainWords;
import emporium.storefront.staff.coupons.CouponBook.Coupon;
import emporium.storefront.web.NotThere;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/staff/coupons")
class CouponDeskController {

    private final CouponBook coupons;
    private final PlainWords words;
    private final Clock clock = Clock.systemUTC();

    CouponDeskController(CouponBook coupons, PlainWords words) {
        this.coupons = coupons;
        this.words = words;
    }

    @GetMapping
    String list(
            Shopper shopper,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var beginning = code.replaceAll("[^A-Za-z0-9-]", "");
        beginning = beginning.substring(0, Math.min(40, beginning.length()));
        model.addAttribute("code", beginning);
        model.addAttribute("now", clock.instant());
        model.addAttribute("found", coupons.page(shopper.credentials(), beginning, after));
        return "staff/goods/coupons";
    }

    @GetMapping("/new")
    String blank(Model model) {
        return page(CouponForm.empty(Days.of(clock.instant())), null, model);
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute("form") CouponForm form,
            BindingResult errors,
            Shopper shopper,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        if (!errors.hasErrors()) {
            try {
                coupons.add(shopper.credentials(), form.terms());
                return Done.at("/staff/coupons/" + form.code(), "coupon-added");
            } catch (Refused refused) {
                errors.reject("staff.refused", words.of(refused, locale));
            }
        }
        response.setStatus(422);
        return page(form, null, model);
    }

    @GetMapping("/{code}")
    String one(Shopper shopper, @PathVariable String code, Model model) {
        var coupon = coupon(shopper, code);
        return page(CouponForm.of(coupon), coupon, model);
    }

    @PostMapping("/{code}")
    String change(
            @Valid @ModelAttribute("form") CouponForm form,
            BindingResult errors,
            Shopper shopper,
            @PathVariable String code,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        if (!errors.hasErrors()) {
            try {
                var version = form.version() == null ? 0 : form.version();
                coupons.change(shopper.credentials(), version, form.terms());
                return Done.at("/staff/coupons/" + code, "coupon-changed");
            } catch (Refused refused) {
                if (refused.is("outdated")) {
                    return asItIs(refused, shopper, code, locale, response, model);
                }
                errors.reject("staff.refused", words.of(refused, locale));
            }
        }
        response.setStatus(422);
        return page(form, coupon(shopper, code), model);
    }

    @PostMapping("/{code}/removal")
    String remove(
            Shopper shopper,
            @PathVariable String code,
            @RequestParam long version,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        try {
            coupons.remove(shopper.credentials(), code, version);
            return Done.at("/staff/coupons", "coupon-removed");
        } catch (Refused refused) {
            return asItIs(refused, shopper, code, locale, response, model);
        }
    }

    private String asItIs(
            Refused refused,
            Shopper shopper,
            String code,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("refusal", words.of(refused, locale));
        response.setStatus(409);
        var now = coupon(shopper, code);
        return page(CouponForm.of(now), now, model);
    }

    private Coupon coupon(Shopper shopper, String code) {
        return coupons.find(shopper.credentials(), code).orElseThrow(NotThere::new);
    }

    private static String page(CouponForm form, @Nullable Coupon coupon, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("coupon", coupon);
        return "staff/goods/coupon";
    }
}
