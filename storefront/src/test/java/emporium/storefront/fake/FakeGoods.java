package emporium.storefront.fake;

import emporium.storefront.catalog.Product;
import emporium.storefront.clients.Credentials;
import emporium.storefront.clients.Refused;
import emporium.storefront.staff.categories.Departments;
import emporium.storefront.staff.goods.Goods;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A catalog that staff can change; of two edits of one version it refuses the second. */
public final class FakeGoods implements Goods, Departments {

    public final Map<String, Product> products = new LinkedHashMap<>();
    public final Map<String, Department> departments = new LinkedHashMap<>();
    public volatile String refuses = "";

    public void reset() {
        products.clear();
        departments.clear();
        refuses = "";
        departments.put("light", new Department("light", "Light", null, 0, 1));
    }

    /** As if somebody else had changed its name. */
    public void renamedByAnother(String id, String name) {
        var before = products.get(id);
        products.put(id, with(id, before.version() + 1, draft(before, name)));
    }

    private static Draft draft(Product product, String name) {
        return new Draft(
                product.slug(),
                name,
                product.description(),
                product.brand(),
                product.category(),
                product.active(),
                product.attributes(),
                product.images(),
                product.variants());
    }

    @Override
    public Page find(
            Credentials staff, String text, @Nullable Boolean active, @Nullable String after) {
        var items =
                products.values().stream()
                        .filter(product -> active == null || product.active() == active)
                        .filter(product -> product.name().contains(text))
                        .map(product ->
                                new Item(
                                        product.id(),
                                        product.slug(),
                                        product.name(),
                                        product.brand(),
                                        product.category(),
                                        product.active(),
                                        product.variants().getFirst().price(),
                                        product.images().getFirst()))
                        .toList();
        return new Page(items, null);
    }

    @Override
    public Optional<Product> product(Credentials staff, String id) {
        return Optional.ofNullable(products.get(id));
    }

    @Override
    public Product create(Credentials staff, Draft draft) {
        refuse();
        var id = UUID.randomUUID().toString();
        products.put(id, with(id, 1, draft));
        return products.get(id);
    }

    @Override
    public Product replace(Credentials staff, String id, long version, Draft draft) {
        refuse();
        outdated(products.get(id).version(), version);
        products.put(id, with(id, version + 1, draft));
        return products.get(id);
    }

    @Override
    public void remove(Credentials staff, String id, long version) {
        outdated(products.get(id).version(), version);
        products.remove(id);
    }

    private static Product with(String id, long version, Draft draft) {
        return new Product(
                id,
                draft.slug() == null ? "made-from-the-name" : draft.slug(),
                draft.name(),
                draft.description(),
                draft.brand(),
                draft.category(),
                draft.attributes(),
                draft.variants(),
                draft.images(),
                new Product.Rating(null, 0),
                draft.active(),
                version);
    }

    @Override
    public Optional<Department> find(Credentials staff, String slug) {
        return Optional.ofNullable(departments.get(slug));
    }

    @Override
    public void add(Credentials staff, NewDepartment wanted) {
        refuse();
        departments.put(
                wanted.slug(),
                new Department(
                        wanted.slug(), wanted.name(), wanted.parent(), wanted.position(), 1));
    }

    @Override
    public void change(Credentials staff, Department seen, Place wanted) {
        refuse();
        var before = departments.get(seen.slug());
        outdated(before.version(), seen.version());
        departments.put(
                seen.slug(),
                new Department(
                        seen.slug(),
                        wanted.name(),
                        wanted.parent(),
                        wanted.position(),
                        before.version() + 1));
    }

    @Override
    public void remove(Credentials staff, Department seen) {
        refuse();
        outdated(departments.get(seen.slug()).version(), seen.version());
        departments.remove(seen.slug());
    }

    private void refuse() {
        if (!refuses.isEmpty()) {
            throw problem(409, refuses);
        }
    }

    static void outdated(long now, long seen) {
        if (now != seen) {
            throw problem(412, "outdated");
        }
    }

    static Refused problem(int status, String kind) {
        return new Refused(
                status,
                "{\"type\":\"https://emporium.example/problems/%s\",\"detail\":\"No.\"}"
                        .formatted(kind));
    }
}
