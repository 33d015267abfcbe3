package emporium.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;

class OperatorSettingsTest {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(OperatorSettings.class)
    static class Settings {}

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Test
    void nobodyIsTheOperatorUnlessSomebodySaysSo() {
        context.run(it -> assertThat(it.getBean(OperatorSettings.class).password()).isEmpty());
    }

    @Test
    void takesThePasswordOfAllServicesAndNeverTellsIt() {
        context.withPropertyValues("emporium.operator.password=sesame")
                .run(it -> {
                    var settings = it.getBean(OperatorSettings.class);
                    assertThat(settings.password()).isEqualTo("sesame");
                    assertThat(settings).asString().doesNotContain("sesame");
                });
    }

    @Test
    void doesNotStartWithAPasswordOfBlanks() {
        var blanks = Map.<String, Object>of("emporium.operator.password", "   ");
        context.withInitializer(it ->
                        it.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("blanks", blanks)))
                .run(it -> assertThat(it).hasFailed());
    }
}
