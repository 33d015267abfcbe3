package emporium.notification.adapter.accounts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the shop is. It is configured and never taken from a request, or whoever asks for a mail
 * with a Host of their own would have somebody's link sent there.
 *
 * @param url as people reach it, without a path
 */
@ConfigurationProperties("emporium.notification.shop")
@Validated
record ShopAddress(
        @DefaultValue("http://localhost:8080") @NotNull @Pattern(regexp = "https?://[^/?#]+/?")
                String url) {

    String at(String path) {
        return (url.endsWith("/") ? url.substring(0, url.length() - 1) : url) + path;
    }
}
