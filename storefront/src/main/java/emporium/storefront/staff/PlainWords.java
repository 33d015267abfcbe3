package emporium.storefront.staff;

import emporium.storefront.clients.Refused;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a service's refusal so that whoever works at a desk knows what to do. */
@Component
public class PlainWords {

    private final MessageSource messages;

    PlainWords(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * In the words of {@code staff.problem.<kind>} where there are some, else in the service's own;
     * 401 and whatever is wrong with us rather than with the wish is thrown on.
     */
    public String of(Refused refused, Locale language) {
        if (refused.status() == 401 || refused.status() >= 500) {
            throw refused;
        }
        var known = messages.getMessage("staff.problem." + refused.kind(), null, "", language);
        if (known != null && !known.isEmpty()) {
            return known;
        }
        return refused.text("detail")
                .or(() -> refused.text("title"))
                .orElseGet(() ->
                        messages.getMessage(
                                "staff.problem", new Object[] {refused.status()}, language));
    }
}
