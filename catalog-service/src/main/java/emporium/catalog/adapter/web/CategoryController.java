package emporium.catalog.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import emporium.catalog.application.Categories;
import emporium.catalog.application.Categories.Category;
import emporium.catalog.domain.CatalogRefusal;
import emporium.catalog.domain.Slug;
import emporium.catalog.domain.Text;
import emporium.platform.web.VersionTag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
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

    @GetMapping("/{slug}")
    ResponseEntity<CategoryAnswer> one(
            @PathVariable @Pattern(regexp = Slug.FORMAT) @Size(max = Slug.MAX_LENGTH) String slug) {
        return categories
                .find(slug)
                .map(CategoryController::answer)
                .orElseThrow(() -> new CatalogRefusal.CategoryMissing(new Slug(slug)));
    }

    @PostMapping
    ResponseEntity<CategoryAnswer> add(@Valid @RequestBody NewCategoryBody body) {
        var category = body.category();
        categories.add(category);
        return ResponseEntity.created(URI.create("/api/categories/" + category.slug()))
                .eTag(VersionTag.of(category.version()))
                .body(CategoryAnswer.of(category));
    }

    @PutMapping("/{slug}")
    ResponseEntity<CategoryAnswer> change(
            @PathVariable @Pattern(regexp = Slug.FORMAT) @Size(max = Slug.MAX_LENGTH) String slug,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody CategoryBody body) {
        var seen = body.category(slug, VersionTag.read(ifMatch));
        categories.change(seen);
        return answer(seen.next());
    }

    @DeleteMapping("/{slug}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable @Pattern(regexp = Slug.FORMAT) @Size(max = Slug.MAX_LENGTH) String slug,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        categories.remove(slug, VersionTag.read(ifMatch));
    }

    private static ResponseEntity<CategoryAnswer> answer(Category category) {
        return ResponseEntity.ok()
                .eTag(VersionTag.of(category.version()))
                .body(CategoryAnswer.of(category));
    }

    record CategoryNode(String slug, String name, List<CategoryNode> children) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CategoryAnswer(
            String slug, String name, @Nullable String parent, int position, long version) {

        static CategoryAnswer of(Category category) {
            return new CategoryAnswer(
                    category.slug(),
                    category.name(),
                    category.parent(),
                    category.position(),
                    category.version());
        }
    }

    record CategoryBody(
            @NotBlank @Size(max = 60) @Pattern(regexp = Text.LINE) String name,
            @Nullable @Pattern(regexp = Slug.FORMAT) @Size(max = Slug.MAX_LENGTH) String parent,
            @Nullable @Min(0) @Max(10_000) Integer position) {

        Category category(String slug, long version) {
            return new Category(
                    slug, name.strip(), parent, position == null ? 0 : position, version);
        }
    }

    record NewCategoryBody(
            @NotNull @Pattern(regexp = Slug.FORMAT) @Size(max = Slug.MAX_LENGTH) String slug,
            @NotBlank @Size(max = 60) @Pattern(regexp = Text.LINE) String name,
            @Nullable @Pattern(regexp = Slug.FORMAT) @Size(max = Slug.MAX_LENGTH) String parent,
            @Nullable @Min(0) @Max(10_000) Integer position) {

        Category category() {
            return new CategoryBody(name, parent, position).category(slug, Category.FIRST);
        }
    }
}
