package emporium.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoodsDeskIT extends StorefrontIT {

    private static final String NEW = "/staff/products";
    private static final String ONE = "/staff/products/[0-9a-f-]{36}";

    @Test
    void staffCreateAProductAndFindIt() {
        var staff = signedIn("staff@example.com").open("/staff/products/new");
        staff.submit(NEW, lamp()).is(200);

        assertThat(staff.page().select(".notice.good").text()).contains("in the catalog");
        var product = goods.products.values().iterator().next();
        assertThat(product.attributes()).isEqualTo(Map.of("material", "Thin glass"));
        assertThat(product.variants().getFirst().price().amount()).isEqualTo("12.50");
        assertThat(product.variants().getFirst().image()).isEqualTo("/media/lamp.svg");
        assertThat(product.active()).isTrue();
        staff.open("/staff/products?name=Desk&shown=yes");
        assertThat(staff.page().select("tbody th").text()).isEqualTo("Desk lamp");
        assertThat(staff.open("/staff/products?shown=no").main()).contains("Nothing found");
    }

    @Test
    void aVariantIsAddedRowByRow() {
        var staff = signedIn("staff@example.com").open("/staff/products/new");
        var typed = new HashMap<>(lamp());
        typed.put("more", "1");
        staff.submit(NEW, typed).is(200);
        assertThat(staff.page().select("fieldset[id^=variants]")).hasSize(2);
        assertThat(staff.page().select(".errors")).isEmpty();

        staff.submit(
                        NEW,
                        Map.of(
                                "variants[1].sku", "LAMP-2",
                                "variants[1].name", "Two",
                                "variants[1].price", "13"))
                .is(200);
        assertThat(goods.products.values().iterator().next().variants())
                .extracting(variant -> variant.sku())
                .containsExactly("LAMP-1", "LAMP-2");
    }

    @Test
    void saysWhatIsWrongBesideWhatWasTyped() {
        var staff = signedIn("staff@example.com").open("/staff/products/new");
        staff.submit(
                        NEW,
                        Map.of(
                                "variants[0].sku", "lower",
                                "variants[0].name", "One",
                                "variants[0].price", "1.234",
                                "attributes", "no value"))
                .is(422);
        assertThat(staff.page().select(".errors a").eachAttr("href"))
                .contains("#name", "#brand", "#category", "#description", "#images", "#described")
                .contains("#variants[0].sku", "#variants[0].price");
        for (var link : staff.page().select(".errors a").eachAttr("href")) {
            assertThat(staff.page().getElementById(link.substring(1))).as(link).isNotNull();
        }
        assertThat(staff.page().getElementById("variants[0].sku").val()).isEqualTo("lower");
        assertThat(goods.products).isEmpty();
    }

    @Test
    void aRefusalIsSaidInPlainWords() {
        goods.refuses = "sku-taken";
        var staff = signedIn("staff@example.com").open("/staff/products/new");
        staff.submit(NEW, lamp()).is(422);
        assertThat(staff.page().select(".errors").text()).contains("or had, one of these SKUs");
        assertThat(staff.page().getElementById("name").val()).isEqualTo("Desk lamp");
    }

    @Test
    void whoWasSlowerSeesWhatChangedAndKeepsTheirWords() {
        var staff = signedIn("staff@example.com").open("/staff/products/new");
        staff.submit(NEW, lamp());
        var id = goods.products.keySet().iterator().next();
        staff.open("/staff/products/" + id);
        goods.renamedByAnother(id, "Their lamp");

        staff.submit(ONE, Map.of("name", "My lamp")).is(409);
        assertThat(staff.page().select(".errors").text())
                .contains("Somebody has changed", "Their lamp");
        assertThat(staff.page().getElementById("name").val()).isEqualTo("My lamp");
        assertThat(goods.products.get(id).name()).isEqualTo("Their lamp");

        staff.submit(ONE).is(200);
        assertThat(goods.products.get(id).name()).isEqualTo("My lamp");
    }

    @Test
    void aProductIsRemovedOnlyAsItWasSeen() {
        var staff = signedIn("staff@example.com").open("/staff/products/new");
        staff.submit(NEW, lamp());
        var id = goods.products.keySet().iterator().next();
        staff.open("/staff/products/" + id);
        goods.renamedByAnother(id, "Their lamp");
        staff.submit(ONE + "/removal").is(409);
        assertThat(goods.products).hasSize(1);
        staff.submit(ONE + "/removal").is(200);
        assertThat(goods.products).isEmpty();
        assertThat(staff.path()).isEqualTo("/staff/products");
    }

    @Test
    void categoriesAreAddedChangedAndRemoved() {
        var staff = signedIn("staff@example.com").open("/staff/categories");
        staff.submit("/staff/categories", Map.of("name", "Garden", "slug", "Bad Slug")).is(422);
        staff.submit(
                        "/staff/categories",
                        Map.of("name", "Garden", "slug", "garden", "parent", "light"))
                .is(200);
        assertThat(goods.departments.get("garden").parent()).isEqualTo("light");

        staff.open("/staff/categories/garden");
        staff.submit("/staff/categories/garden", Map.of("name", "Patio", "parent", "")).is(200);
        assertThat(goods.departments.get("garden").name()).isEqualTo("Patio");
        assertThat(goods.departments.get("garden").parent()).isNull();

        staff.open("/staff/categories/garden");
        goods.refuses = "category-not-empty";
        staff.submit("/staff/categories/garden/removal").is(409);
        assertThat(staff.page().select(".errors").text()).contains("Move what is in it first");
        goods.refuses = "";
        staff.submit("/staff/categories/garden/removal").is(200);
        assertThat(goods.departments.keySet()).isEqualTo(java.util.Set.of("light"));
    }

    @Test
    void aShelfIsPutRightOnceAndWithAReason() {
        var staff = signedIn("staff@example.com").open("/staff/stock/LAMP-1");
        staff.submit("/staff/stock/LAMP-1", Map.of("number", "9")).is(422);
        assertThat(staff.page().select(".errors a").eachAttr("href"))
                .containsExactlyInAnyOrder("#warehouse", "#reason");
        var booking = Map.of("warehouse", "berlin", "number", "9", "reason", "Counted");
        var before = staff.page().select("[name=key]").val();
        staff.submit("/staff/stock/LAMP-1", booking).is(200);
        assertThat(staff.main()).contains("Counted", "+9");
        var again = new HashMap<>(booking);
        again.put("key", before);
        staff.submit("/staff/stock/LAMP-1", again).is(200);
        assertThat(shelves.ledger).hasSize(1);

        shelves.refuses = "below-reserved";
        staff.submit(
                        "/staff/stock/LAMP-1",
                        Map.of(
                                "warehouse", "berlin",
                                "kind", "changed",
                                "number", "-10",
                                "reason", "Broken"))
                .is(422);
        assertThat(staff.page().select(".errors").text()).contains("More is promised");
        staff.open("/staff/stock/lower").is(404);
        assertThat(staff.open("/staff/stock?sku=lamp-1").page().select("main a").eachAttr("href"))
                .isEqualTo(List.of("/staff/stock/LAMP-1"));
    }

    static Map<String, String> lamp() {
        return Map.of(
                "name", "Desk lamp",
                "brand", "Lumen",
                "category", "light",
                "description", "It shines.",
                "attributes", "material = Thin glass\r\n",
                "images", "/media/lamp.svg",
                "variants[0].sku", "LAMP-1",
                "variants[0].name", "One",
                "variants[0].price", "12,5");
    }
}
