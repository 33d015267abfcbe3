package emporium.storefront.catalog;

import java.util.Collection;
import java.util.Map;

/** inventory-service: how many there are of each SKU. */
public interface Stock {

    Map<String, Integer> of(Collection<String> skus);
}
