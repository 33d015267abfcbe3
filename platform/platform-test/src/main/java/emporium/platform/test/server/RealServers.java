package emporium.platform.test.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Points the contexts of annotated tests to the real servers. */
final class RealServers implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
        var postgres = TestContextAnnotationUtils.hasAnnotation(testClass, RealPostgres.class);
        var kafka = TestContextAnnotationUtils.hasAnnotation(testClass, RealKafka.class);
        return postgres || kafka ? new Customizer(postgres, kafka) : null;
    }

    /** Equal for tests that want the same servers, so that they may share a context. */
    private record Customizer(boolean postgres, boolean kafka) implements ContextCustomizer {

        @Override
        public void customizeContext(
                ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            Map<String, Object> properties = new LinkedHashMap<>();
            if (postgres) {
                properties.put("spring.datasource.url", PostgresServer.freshDatabase());
                properties.put("spring.datasource.username", PostgresServer.ROLE);
                properties.put("spring.datasource.password", PostgresServer.PASSWORD);
                properties.put("spring.test.database.replace", "none");
            }
            if (kafka) {
                properties.put(
                        "spring.kafka.bootstrap-servers", KafkaServer.get().bootstrapServers());
            }
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("real servers", properties));
        }
    }
}
