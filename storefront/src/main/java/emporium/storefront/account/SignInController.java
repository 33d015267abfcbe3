package emporium.storefront.account;

import emporium.storefront.clients.Refused;
import emporium.storefront.session.Shopper;
import emporium.storefront.session.SignIns;
import emporium.storefront.web.LocalPath;
import emporium.storefront.web.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {

    private final SignIns signIns;
    private final Accounts accounts;
    private final Entrance entrance;

    SignInController(SignIns signIns, Accounts accounts, Entrance entrance) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.entrance = entrance;
    }

    @GetMapping("/sign-in")
    String signIn(@RequestParam(required = false) @Nullable String to, Model model) {
        model.addAttribute("form", new SignInForm("", "", LocalPath.of(to, "/")));
        return "account/sign-in";
    }

    @PostMapping("/sign-in")
    String signIn(
            @Valid @ModelAttribute("form") SignInForm form,
            BindingResult errors,
            Shopper shopper,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            try {
                begin(form.email(), form.password(), shopper, request, response);
                return "redirect:" + LocalPath.of(form.to(), "/");
            } catch (Refused refused) {
                errors.reject(refused.status() == 429 ? "signIn.later" : "signIn.wrong");
            }
        }
        response.setStatus(422);
        return "account/sign-in";
    }

    @GetMapping("/sign-up")
    String signUp(@RequestParam(required = false) @Nullable String to, Model model) {
        model.addAttribute("form", new SignUpForm("", "", "", LocalPath.of(to, "/")));
        return "account/sign-up";
    }

    @PostMapping("/sign-up")
    String signUp(
            @Valid @ModelAttribute("form") SignUpForm form,
            BindingResult errors,
            Shopper shopper,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            try {
                accounts.register(
                        form.email(),
                        form.password(),
                        form.name(),
                        locale,
                        request.getRemoteAddr());
                begin(form.email(), form.password(), shopper, request, response);
                return Notice.WELCOME.at(LocalPath.of(form.to(), "/"));
            } catch (Refused refused) {
                form.refused(refused, errors);
            }
        }
        response.setStatus(422);
        return "account/sign-up";
    }

    @PostMapping("/sign-out")
    String signOut(Shopper shopper) {
        shopper.signOut();
        return Notice.SIGNED_OUT.at("/");
    }

    private void begin(
            String email,
            String password,
            Shopper shopper,
            HttpServletRequest request,
            HttpServletResponse response) {
        var member = signIns.begin(email, password, request.getRemoteAddr());
        entrance.letIn(member, shopper, request, response);
    }
}
