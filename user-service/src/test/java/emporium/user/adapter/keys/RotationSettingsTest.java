package emporium.user.adapter.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;

class RotationSettingsTest {

    private static final String PREFIX = "emporium.identity.keys.";
    private static final String SECRET = "a secret for tests, of 32 characters";

    private final ApplicationContextRunner context =
            new ApplicationContextRunner()
                    .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
                    .withUserConfiguration(Bound.class);

    @EnableConfigurationProperties(RotationSettings.class)
    @Configuration(proxyBeanMethods = false)
    static class Bound {}

    @Test
    void publishesKeysForLongerThanAnybodyCachesThemOrTokensLive() {
        context.withPropertyValues(PREFIX + "key-encryption-key=" + SECRET)
                .run(it ->
                        assertThat(it.getBean(RotationSettings.class))
                                .isEqualTo(
                                        new RotationSettings(
                                                SECRET,
                                                Duration.ofDays(30),
                                                Duration.ofMinutes(10),
                                                Duration.ofHours(1),
                                                Duration.ofSeconds(5))));
    }

    @Test
    void takesEverySetting() {
        context.withPropertyValues(
                        PREFIX + "key-encryption-key=" + SECRET,
                        PREFIX + "rotation=1d",
                        PREFIX + "announcement=1m",
                        PREFIX + "grace=2h",
                        PREFIX + "refresh=1s")
                .run(it ->
                        assertThat(it.getBean(RotationSettings.class))
                                .isEqualTo(
                                        new RotationSettings(
                                                SECRET,
                                                Duration.ofDays(1),
                                                Duration.ofMinutes(1),
                                                Duration.ofHours(2),
                                                Duration.ofSeconds(1))));
    }

    @Test
    void doesNotStartWithoutItsSecret() {
        for (var secret : new String[] {"", "too short"}) {
            context.withPropertyValues(PREFIX + "key-encryption-key=" + secret)
                    .run(it ->
                            assertThat(it)
                                    .getFailure()
                                    .rootCause()
                                    .hasMessageContaining("EMPORIUM_KEY_ENCRYPTION_KEY"));
        }
    }
}
