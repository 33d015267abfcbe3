package emporium.storefront;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Pages, not an API: nobody comes here with a bearer token, so that part of the platform stays out.
 */
@SpringBootApplication(
        excludeName = {
            "emporium.platform.security.ResourceServerAutoConfiguration",
            "emporium.platform.security.identity.ServiceIdentityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration"
        })
@ConfigurationPropertiesScan
@EnableScheduling
class StorefrontApplication {

    static void main(String[] args) {
        SpringApplication.run(StorefrontApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
