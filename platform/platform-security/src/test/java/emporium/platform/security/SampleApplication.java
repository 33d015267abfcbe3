package emporium.platform.security;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service with some rules. */
@SpringBootApplication
class SampleApplication {

    @Bean
    AccessRules accessRules() {
        return requests ->
                requests.requestMatchers(HttpMethod.GET, "/open", "/open/search")
                        .permitAll()
                        .requestMatchers("/mine", "/mine/denied")
                        .authenticated()
                        .requestMatchers("/staff")
                        .hasRole("STAFF")
                        .requestMatchers("/admin")
                        .hasRole("ADMIN")
                        .requestMatchers("/machines")
                        .hasRole("SERVICE");
    }

    @RestController
    static class Api {

        @GetMapping("/open")
        String open(Optional<Caller> caller) {
            return caller.map(Caller::id).orElse("guest");
        }

        @GetMapping("/open/search")
        String search(@RequestParam Map<String, String> parameters) {
            return parameters.toString();
        }

        @GetMapping({"/mine", "/staff", "/admin", "/machines"})
        String mine(Caller caller) {
            return "%s %s %s %s"
                    .formatted(
                            caller.id(),
                            new TreeSet<>(caller.roles()),
                            caller.email(),
                            caller.name());
        }

        @GetMapping("/mine/denied")
        String denied() {
            throw new AccessDeniedException("decided inside");
        }

        @GetMapping("/forgotten")
        String forgotten() {
            return "a route without a rule";
        }
    }
}
