package emporium.user.passkey.application;

import emporium.user.application.Accounts;
import emporium.user.application.ConfirmPassword;
import emporium.user.domain.Account;
import emporium.user.domain.AccountException;
import emporium.user.domain.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Another passkey for an account. It takes the password, as a token may be stolen, and a verified
 * address, as an account may have been made with somebody else's.
 */
@Service
public class AddPasskey {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Accounts accounts;
    private final Passkeys passkeys;
    private final Challenges challenges;
    private final Ceremonies ceremonies;
    private final ConfirmPassword password;
    private final Clock clock;

    AddPasskey(
            Accounts accounts,
            Passkeys passkeys,
            Challenges challenges,
            Ceremonies ceremonies,
            ConfirmPassword password,
            Clock clock) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.ceremonies = ceremonies;
        this.password = password;
        this.clock = clock;
    }

    /**
     * @return what the browser is to be asked
     * @throws AccountException.Unverified while the address is
     * @throws AccountException.BadCredentials without the right password
     */
    public String ask(AccountId id, Origin origin, Optional<String> currentPassword) {
        var account = account(id);
        if (!account.verified()) {
            throw new AccountException.Unverified();
        }
        password.confirm(account, currentPassword);
        var question = ceremonies.toCreate(account, origin);
        challenges.add(
                question.challenge(), Optional.of(id), origin, clock.instant().plus(PATIENCE));
        return question.options();
    }

    /**
     * A new password takes challenges along under the same lock: what was asked for before it is
     * not answered after it.
     *
     * @throws AccountException.PasskeyRefused if this was not asked, or not of this account
     */
    @Transactional
    public Passkey add(AccountId id, String name, String answer) {
        passkeys.makeRoom(id);
        var challenge = ceremonies.challengeOf(answer);
        var origin =
                challenges
                        .use(challenge, Optional.of(id), clock.instant())
                        .orElseThrow(AccountException.PasskeyRefused::new);
        return ceremonies.create(account(id), origin, challenge, answer, name);
    }

    private Account account(AccountId id) {
        return accounts.find(id).orElseThrow(AccountException.NotFound::new);
    }
}
