package emporium.storefront.session;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Recognises shoppers by their requests. */
@Component
public class Shoppers {

    private final SignIns signIns;

    Shoppers(SignIns signIns) {
        this.signIns = signIns;
    }

    public Shopper of(HttpServletRequest request) {
        return new Shopper(request, signIns);
    }
}
