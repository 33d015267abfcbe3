package emporium.platform.config;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;

/**
 * Takes out the listener by which Spring Cloud signs an instance off and on again at every refresh
 * of its settings: it would come back as STARTING, and nobody would be sent to it any more.
 */
class StaysRegistered implements BeanDefinitionRegistryPostProcessor {

    static final String REFRESHER =
            "org.springframework.cloud.netflix.eureka.EurekaDiscoveryClientConfiguration"
                    + "$EurekaClientConfigurationRefresher";

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry beans) {
        if (beans.containsBeanDefinition(REFRESHER)) {
            beans.removeBeanDefinition(REFRESHER);
        }
    }
}
