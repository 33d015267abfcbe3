package emporium.catalog.review.adapter.web;

import emporium.catalog.domain.Text;
import emporium.catalog.review.domain.Opinion;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What a buyer sends. */
record ReviewBody(
        @NotNull @Min(Opinion.WORST) @Max(Opinion.BEST) Integer rating,
        @NotBlank @Size(max = 100) @Pattern(regexp = Text.LINE) String title,
        @NotBlank @Size(max = 4000) @Pattern(regexp = Text.PARAGRAPHS) String text) {

    Opinion opinion() {
        return new Opinion(rating, title.strip(), text.strip());
    }
}
