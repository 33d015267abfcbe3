package emporium.storefront.staff.categories;

import emporium.storefront.staff.categories.Departments.Department;
import emporium.storefront.staff.categories.Departments.NewDepartment;
import emporium.storefront.staff.categories.Departments.Place;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param slug of a new one; it stays
 * @param version that was seen, 0 of a new one
 */
record CategoryForm(
        @NotBlank(message = "{goods.name.missing}") @Size(max = 60, message = "{form.tooLong}")
                String name,
        @Pattern(regexp = "[a-z0-9]+(?:-[a-z0-9]+)*", message = "{goods.slug.wrong}")
                @Size(max = 80, message = "{form.tooLong}")
                String slug,
        String parent,
        @Pattern(regexp = "\\d{1,4}", message = "{categories.position.wrong}") String position,
        @Nullable Long version) {

    CategoryForm {
        name = name == null ? "" : name.strip();
        slug = slug == null ? "" : slug.strip();
        parent = parent == null ? "" : parent;
        position = position == null || position.isBlank() ? "0" : position.strip();
        version = version == null ? Long.valueOf(0) : version;
    }

    static CategoryForm empty() {
        return new CategoryForm("", "", "", "0", 0L);
    }

    static CategoryForm of(Department category) {
        return new CategoryForm(
                category.name(),
                category.slug(),
                category.parent() == null ? "" : category.parent(),
                Integer.toString(category.position()),
                category.version());
    }

    NewDepartment added() {
        return new NewDepartment(slug, name, parentOrTop(), Integer.parseInt(position));
    }

    Place changed() {
        return new Place(name, parentOrTop(), Integer.parseInt(position));
    }

    private @Nullable String parentOrTop() {
        return parent.isEmpty() ? null : parent;
    }
}
