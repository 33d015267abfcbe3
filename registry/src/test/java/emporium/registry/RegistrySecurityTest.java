package emporium.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;

class RegistrySecurityTest {

    @Test
    void neverHashesAPasswordThatIsComparedAllTheTime() {
        var accounts = new RegistrySecurity().accounts(new Passwords("secret", "operator's"));

        assertThat(accounts).isNotInstanceOf(UserDetailsPasswordService.class);
        assertThat(accounts.loadUserByUsername("registry").getPassword()).startsWith("{noop}");
    }
}
