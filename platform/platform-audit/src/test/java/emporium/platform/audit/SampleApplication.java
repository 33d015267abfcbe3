package emporium.platform.audit;

import emporium.platform.security.AccessRules;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A service whose handlers look at what was written down when they began. */
@SpringBootApplication
class SampleApplication {

    @Bean
    AccessRules accessRules() {
        return requests -> requests.requestMatchers("/things", "/things/*").permitAll();
    }

    @RestController
    static class Things {

        final List<String> written = new ArrayList<>();
        private final JdbcClient jdbc;

        Things(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @GetMapping("/things")
        String read() {
            return "read";
        }

        @PostMapping("/things")
        @ResponseStatus(HttpStatus.CREATED)
        void add(@RequestBody String body) {
            written.clear();
            written.addAll(jdbc.sql("select type from outbox").query(String.class).list());
        }

        @PutMapping("/things/{id}")
        void change(@PathVariable String id) {
            throw new AccessDeniedException("decided inside");
        }

        @DeleteMapping("/things/{id}")
        void remove(@PathVariable String id) {
            throw new IllegalStateException("a mistake of ours");
        }
    }
}
