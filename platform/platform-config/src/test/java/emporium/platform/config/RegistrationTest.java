package emporium.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.netflix.appinfo.ApplicationInfoManager;
import com.netflix.appinfo.ApplicationInfoManager.StatusChangeListener;
import com.netflix.appinfo.InstanceInfo.InstanceStatus;
import com.netflix.discovery.StatusChangeEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.context.refresh.ContextRefresher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** What an instance tells the registry of itself; the registry need not be there for that. */
class RegistrationTest {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    private final List<InstanceStatus> told = new CopyOnWriteArrayList<>();

    @Test
    void anInstanceIsUpOnceItCanAnswerAndStaysSoWhenItsSettingsAreRefreshed() {
        try (var context = start()) {
            var instance = context.getBean(ApplicationInfoManager.class);
            assertThat(instance.getInfo().getStatus()).isEqualTo(InstanceStatus.UP);
            instance.registerStatusChangeListener(listener());

            assertThat(context.getBean(ContextRefresher.class).refresh()).isEmpty();

            assertThat(instance.getInfo().getStatus()).isEqualTo(InstanceStatus.UP);
            assertThat(told).isEmpty();
        }
    }

    private StatusChangeListener listener() {
        return new StatusChangeListener() {
            @Override
            public String getId() {
                return "test";
            }

            @Override
            public void notify(StatusChangeEvent change) {
                told.add(change.getStatus());
            }
        };
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--server.port=0",
                        "--EMPORIUM_REGISTRY_URL=http://127.0.0.1:1/eureka/",
                        "--spring.config.import=optional:configserver:");
    }
}
