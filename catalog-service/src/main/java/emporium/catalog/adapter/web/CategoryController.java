package emporium.catalog.adapter.web;

import emporium.catalog.application.Categories;
import emporium.catalog.application.Categories.Category;
import emporium.catalog.domain.Slug;
import emporium.catalog.domain.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/categories")
class CategoryController {

    private final Categories categories;

    CategoryController(Categories categories) {
        this.categories = categories;
    }

    @GetMapping
    List<CategoryNode> tree() {
        return below(null, categories.all());
    }

    private static List<CategoryNode> below(@Nullable String parent, List<Category> all) {
        var nodes = new ArrayList<CategoryNode>();
        for (var category : all) {
            if (Objects.equals(category.parent(), parent)) {
                var children = below(category.slug(), all);
                nodes.add(new CategoryNode(category.slug(), category.name(), children));
            }
        }
        return nodes;
    }

    @PutMapping("/{slug}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void save(
            @PathVariable @Pattern(regexp = Slug.FORMAT) @Size(max = 80) String slug,
            @Valid @RequestBody CategoryBody body) {
        categories.save(body.category(slug));
    }

    record CategoryNode(String slug, String name, List<CategoryNode> children) {}

    record CategoryBody(
            @NotBlank @Size(max = 60) @Pattern(regexp = Text.LINE) String name,
            @Nullable @Pattern(regexp = Slug.FORMAT) @Size(max = 80) String parent,
            @Nullable @Min(0) @Max(10_000) Integer position) {

        Category category(String slug) {
            return new Category(slug, name.strip(), parent, position == null ? 0 : position);
        }
    }
}
