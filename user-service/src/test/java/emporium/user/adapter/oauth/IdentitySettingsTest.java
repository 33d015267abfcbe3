package emporium.user.adapter.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class IdentitySettingsTest {

    private static final String PREFIX = "emporium.identity";

    @Test
    void tokensAreShortLivedByDefault() {
        assertThat(bind(Map.of()))
                .isEqualTo(
                        new IdentitySettings(
                                "",
                                List.of(),
                                URI.create("http://localhost:8080"),
                                Duration.ofMinutes(15),
                                Duration.ofDays(30),
                                Duration.ofMinutes(2)));
    }

    @Test
    void takesEverySetting() {
        assertThat(
                        bind(
                                Map.of(
                                        PREFIX + ".clients", "a=b",
                                        PREFIX + ".third-parties[0].id", "partner",
                                        PREFIX + ".third-parties[0].name", "Partner",
                                        PREFIX + ".third-parties[0].redirect-uris", "https://p/c",
                                        PREFIX + ".third-parties[0].scopes", "openid",
                                        PREFIX + ".public-url", "https://shop.example",
                                        PREFIX + ".access-token-ttl", "5m",
                                        PREFIX + ".refresh-token-ttl", "1d",
                                        PREFIX + ".code-ttl", "1m")))
                .isEqualTo(
                        new IdentitySettings(
                                "a=b",
                                List.of(
                                        new IdentitySettings.ThirdParty(
                                                "partner",
                                                "Partner",
                                                Set.of("https://p/c"),
                                                Set.of("openid"))),
                                URI.create("https://shop.example"),
                                Duration.ofMinutes(5),
                                Duration.ofDays(1),
                                Duration.ofMinutes(1)));
    }

    private static IdentitySettings bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate(PREFIX, IdentitySettings.class);
    }
}
