package emporium.platform.config;

import jakarta.validation.Validator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

@AutoConfiguration
class ConfigAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    LiveConfiguration liveConfiguration(
            Environment environment, ObjectProvider<Validator> validator) {
        return new LiveConfiguration(environment, validator.getIfAvailable());
    }
}
