package emporium.storefront.checkout;

import emporium.storefront.account.Address;
import emporium.storefront.account.AddressForm;
import emporium.storefront.clients.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Where to, and how fast. */
record DeliveryForm(
        @Pattern(regexp = "|[^@\\s]+@[^@\\s]+\\.[^@\\s]+", message = "{form.email.wrong}")
                String email,
        @Valid AddressForm address,
        @Pattern(regexp = "standard|express", message = "{form.shippingMethod.missing}")
                String shippingMethod,
        @Nullable String save) {

    private static final Map<String, String> FIELDS =
            Map.of(
                    "country-not-served", "address.country",
                    "postal-code-unknown", "address.postalCode",
                    "email-missing", "email");

    DeliveryForm {
        email = email == null ? "" : email.strip();
        address = address == null ? AddressForm.empty("") : address;
        shippingMethod = shippingMethod == null ? "standard" : shippingMethod;
    }

    static DeliveryForm to(Address address, String shippingMethod) {
        return new DeliveryForm("", AddressForm.of(address), shippingMethod, null);
    }

    static DeliveryForm empty(String name) {
        return new DeliveryForm("", AddressForm.empty(name), "standard", null);
    }

    /** Whether the address should be kept. */
    boolean toBeSaved() {
        return save != null;
    }

    @Nullable String emailOfGuest() {
        return email.isEmpty() ? null : email;
    }

    /** Whether it is something that can be put right in the form. */
    boolean refused(Refused refused, BindingResult errors) {
        var field = FIELDS.get(refused.kind());
        if (field != null) {
            errors.rejectValue(field, "checkout." + refused.kind());
            return true;
        }
        var known = false;
        for (var wrong : refused.fields()) {
            var name = wrong.replace("shippingAddress", "address");
            if (errors.getFieldType(name) != null) {
                errors.rejectValue(name, "form.notAcceptable");
                known = true;
            }
        }
        return known;
    }
}
