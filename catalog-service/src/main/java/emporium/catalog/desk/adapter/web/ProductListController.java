package emporium.catalog.desk.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import emporium.catalog.application.MoneyText;
import emporium.catalog.desk.application.ProductList;
import emporium.catalog.desk.application.ProductList.Entry;
import emporium.catalog.desk.application.ProductList.Place;
import emporium.catalog.desk.application.ProductList.Question;
import emporium.catalog.domain.Money;
import emporium.catalog.domain.Text;
import emporium.platform.web.Cursor;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProductListController {

    private final ProductList products;

    ProductListController(ProductList products) {
        this.products = products;
    }

    @GetMapping("/api/admin/products")
    Page page(
            @RequestParam(defaultValue = "") @Size(max = 100) @Pattern(regexp = Text.LINE) String q,
            @RequestParam Optional<Boolean> active,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int size) {
        var question = new Question(q.strip(), active, after.map(ProductListController::place));
        var found = products.page(question, size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        return new Page(
                page.stream().map(Item::of).toList(),
                found.size() > size ? cursor(page.getLast()) : null);
    }

    private static String cursor(Entry last) {
        return Cursor.encode(last.nameKey(), last.id().toString());
    }

    private static Place place(String cursor) {
        var keys = Cursor.decode(cursor);
        try {
            return new Place(keys.getFirst(), UUID.fromString(keys.getLast()));
        } catch (IllegalArgumentException notOurs) {
            throw new Cursor.BadCursor();
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<Item> items, @Nullable String next) {}

    record Item(
            UUID id,
            String slug,
            String name,
            String brand,
            String category,
            boolean active,
            MoneyText priceFrom,
            String image,
            long version) {

        static Item of(Entry entry) {
            return new Item(
                    entry.id(),
                    entry.slug(),
                    entry.name(),
                    entry.brand(),
                    entry.category(),
                    entry.active(),
                    MoneyText.of(new Money(entry.priceFrom(), Money.EUR)),
                    entry.image(),
                    entry.version());
        }
    }
}
