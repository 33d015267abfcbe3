package emporium.storefront.account;

import emporium.storefront.web.Formats;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where the shop sends to, by name in the reader's language. */
@Component
public class Countries {

    private static final List<String> SERVED =
            List.of(
                    "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB",
                    "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO",
                    "SE", "SI", "SK", "US");

    public record Country(String code, String name) {}

    public List<Country> in(Formats formats) {
        return SERVED.stream()
                .map(code -> new Country(code, formats.country(code)))
                .sorted(Comparator.comparing(Country::name, formats.collator()))
                .toList();
    }
}
