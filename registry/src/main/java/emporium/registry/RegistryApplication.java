package emporium.registry;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.cloud.netflix.eureka.server.EnableEurekaServer;

@SpringBootApplication
@ConfigurationPropertiesScan
@EnableEurekaServer
class RegistryApplication {

    static void main(String[] args) {
        SpringApplication.run(RegistryApplication.class, args);
    }
}
