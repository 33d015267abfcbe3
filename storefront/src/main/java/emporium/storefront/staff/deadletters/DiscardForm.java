package emporium.storefront.staff.deadletters;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record DiscardForm(
        @NotBlank(message = "{deadLetters.because.missing}")
                @Size(max = 500, message = "{form.tooLong}")
                String because) {

    DiscardForm {
        because = because == null ? "" : because.strip();
    }

    static DiscardForm empty() {
        return new DiscardForm("");
    }
}
