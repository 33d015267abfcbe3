package emporium.user.adapter.setup;

import com.github.f4b6a3.uuid.UuidCreator;
import emporium.user.application.Accounts;
import emporium.user.application.Passwords;
import emporium.user.domain.Account;
import emporium.user.domain.AccountChange;
import emporium.user.domain.AccountException;
import emporium.user.domain.AccountId;
import emporium.user.domain.Email;
import emporium.user.domain.Role;
import java.time.Clock;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** On a machine for trying out, and nowhere else: two accounts whose password everybody knows. */
@Component
@Profile("local")
class DemoAccounts implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoAccounts.class);
    private static final String PASSWORD = "emporium";

    private final Accounts accounts;
    private final Passwords passwords;
    private final Clock clock;

    DemoAccounts(Accounts accounts, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.isEmpty()) {
            add("shopper@emporium.example", "Sam Shopper", Set.of(Role.SHOPPER));
            add("staff@emporium.example", "Stella Staff", Set.of(Role.values()));
            log.info("Added the demo accounts");
        }
    }

    private void add(String email, String name, Set<Role> roles) {
        try {
            var now = clock.instant();
            var registered =
                    Account.register(
                            new AccountId(UuidCreator.getTimeOrderedEpoch()),
                            new Email(email),
                            name,
                            passwords.hash(PASSWORD),
                            roles,
                            now);
            var verified = registered.account().verify(now).orElseThrow().account();
            accounts.add(new AccountChange(verified, registered.event()));
        } catch (AccountException.EmailTaken anotherInstance) {
            log.debug("{} is there already", email);
        }
    }
}
