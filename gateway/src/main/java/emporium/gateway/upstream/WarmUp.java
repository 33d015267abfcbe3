package emporium.gateway.upstream;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Goes through the door a few times itself, so that the first shopper does not wait for classes to
 * load.
 */
@Component
class WarmUp implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);
    private static final int TIMES = 20;

    private final UpstreamHttp http;
    private final Environment environment;

    WarmUp(UpstreamHttp http, Environment environment) {
        this.http = http;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var address = environment.getProperty("server.address", "127.0.0.1");
        var host = address.equals("0.0.0.0") ? "127.0.0.1" : address;
        var self =
                URI.create(
                        "http://"
                                + host
                                + ":"
                                + environment.getRequiredProperty("local.server.port"));
        try {
            for (var i = 0; i < TIMES; i++) {
                var request = new BasicClassicHttpRequest("GET", "/");
                try (var answer = http.send(request, self, Duration.ofSeconds(10))) {
                    EntityUtils.consume(answer.getEntity());
                }
            }
        } catch (IOException e) {
            log.warn("Could not warm up: {}", e.toString());
        }
    }
}
