package emporium.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;

class ConfigServerSecurityTest {

    @Test
    void neverHashesAPasswordThatIsComparedAllTheTime() {
        var accounts = new ConfigServerSecurity().accounts(new Passwords("secret", "operator's"));

        assertThat(accounts).isNotInstanceOf(UserDetailsPasswordService.class);
        assertThat(accounts.loadUserByUsername("config").getPassword()).startsWith("{noop}");
    }
}
