package emporium.notification.adapter.web;

import emporium.notification.application.MailDesk;
import emporium.platform.security.AccessRules;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MailController {

    private final MailDesk desk;

    MailController(MailDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/api/admin/mails")
    List<MailDesk.Sent> mails(@RequestParam UUID order) {
        return desk.about(order);
    }

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        AccessRules mailRules() {
            return requests ->
                    requests.requestMatchers(HttpMethod.GET, "/api/admin/mails").hasRole("STAFF");
        }
    }
}
