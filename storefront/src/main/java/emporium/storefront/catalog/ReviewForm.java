package emporium.storefront.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param rating a text, since nothing may have been chosen
 */
record ReviewForm(
        @Pattern(regexp = "[1-5]", message = "{review.rating.missing}") String rating,
        @NotBlank(message = "{review.headline.missing}")
                @Size(max = 100, message = "{form.tooLong}")
                String title,
        @NotBlank(message = "{review.text.missing}") @Size(max = 4000, message = "{form.tooLong}")
                String text) {

    ReviewForm {
        rating = rating == null ? "" : rating;
        title = title == null ? "" : title.strip();
        text = text == null ? "" : text.strip().replace("\r\n", "\n");
    }

    static ReviewForm of(Reviews.@Nullable Review before) {
        return before == null
                ? new ReviewForm("", "", "")
                : new ReviewForm(String.valueOf(before.rating()), before.title(), before.text());
    }

    Reviews.Words words() {
        return new Reviews.Words(Integer.parseInt(rating), title, text);
    }
}
