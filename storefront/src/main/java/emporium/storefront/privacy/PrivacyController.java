package emporium.storefront.privacy;

import emporium.storefront.clients.Refused;
import emporium.storefront.session.Shopper;
import emporium.storefront.web.NotThere;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own data: taken away, or forgotten, with a receipt. */
@Controller
class PrivacyController {

    private final Privacy privacy;

    PrivacyController(Privacy privacy) {
        this.privacy = privacy;
    }

    @GetMapping("/account/privacy")
    String page() {
        return "privacy/privacy";
    }

    @GetMapping("/account/privacy/export")
    ResponseEntity<byte[]> export(Shopper shopper) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"emporium.json\"")
                .body(privacy.export(shopper.credentials()));
    }

    /** Not by a click alone: what is forgotten does not come back. */
    @PostMapping("/account/privacy/erasure")
    String erase(
            @RequestParam(defaultValue = "false") boolean sure,
            Shopper shopper,
            HttpServletResponse response,
            Model model) {
        if (!sure) {
            return refused("privacy.erase.unsure", response, model);
        }
        try {
            var receipt = privacy.erase(shopper.credentials());
            shopper.forget();
            return "redirect:/erasures/" + receipt;
        } catch (Refused refused) {
            if (!refused.is("last-admin")) {
                throw refused;
            }
            return refused("privacy.erase.lastAdmin", response, model);
        }
    }

    /** Whoever has the receipt has no account any more. */
    @GetMapping("/erasures/{receipt}")
    String progress(@PathVariable String receipt, Model model) {
        model.addAttribute("progress", privacy.progress(receipt).orElseThrow(NotThere::new));
        return "privacy/erasure";
    }

    private static String refused(String why, HttpServletResponse response, Model model) {
        response.setStatus(422);
        model.addAttribute("problem", why);
        return "privacy/privacy";
    }
}
