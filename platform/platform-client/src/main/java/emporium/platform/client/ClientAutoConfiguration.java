package emporium.platform.client;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.web.client.RestClient;

@AutoConfiguration
class ClientAutoConfiguration {

    @Bean
    HttpClients httpClients(RestClient.Builder builder, Environment environment) {
        return new HttpClients(builder, environment);
    }
}
