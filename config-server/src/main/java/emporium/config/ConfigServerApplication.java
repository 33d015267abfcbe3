package emporium.config;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.cloud.config.server.EnableConfigServer;

@SpringBootApplication
@ConfigurationPropertiesScan
@EnableConfigServer
class ConfigServerApplication {

    static void main(String[] args) {
        SpringApplication.run(ConfigServerApplication.class, args);
    }
}
