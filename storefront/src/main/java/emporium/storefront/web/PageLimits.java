package emporium.storefront.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code emporium.storefront.pages.*}
 *
 * @param atOnce pages in the making; further ones wait
 * @param patience for how long; less than the gateway has, so that a page tells who waited in vain
 */
@ConfigurationProperties("emporium.storefront.pages")
record PageLimits(@DefaultValue("16") int atOnce, @DefaultValue("6s") Duration patience) {

    PageLimits {
        if (atOnce < 1) {
            throw new IllegalArgumentException(
                    "emporium.storefront.pages.at-once must be positive");
        }
    }
}
