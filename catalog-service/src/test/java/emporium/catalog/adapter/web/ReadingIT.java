package emporium.catalog.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.catalog.RunningCatalog;
import org.junit.jupiter.api.Test;

class ReadingIT extends RunningCatalog {

    @Test
    void answersAProductBySlug() {
        var product = read("/api/products/ember-table-lamp");
        System.out.println(product);
        System.out.println(read("/api/products?q=lamp&size=3").toPrettyString());
        System.out.println(read("/api/products?size=2&brand=Claywick&attr.color=Moss").toPrettyString());
        System.out.println(read("/api/products/suggest?q=lam"));
        System.out.println(read("/api/products/suggest?q=kettel"));
        System.out.println(read("/api/categories"));
        System.out.println(read("/api/prices?sku=LMP-EMBER-CLA&sku=NOPE"));
        assertThat(product.get("name").asString()).isEqualTo("Ember Table Lamp");
    }
}
