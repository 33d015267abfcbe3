package emporium.user.passkey.application;

import emporium.user.application.Accounts;
import emporium.user.application.SignIn;
import emporium.user.application.Throttle;
import emporium.user.domain.Account;
import emporium.user.domain.AccountException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Tells whose passkey has answered. What is asked is the same for everybody, so it tells nothing
 * about who has an account.
 */
@Service
public class SignInByPasskey {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Accounts accounts;
    private final Challenges challenges;
    private final Ceremonies ceremonies;
    private final SignIn signIn;
    private final Throttle asked;
    private final Clock clock;

    SignInByPasskey(
            Accounts accounts,
            Challenges challenges,
            Ceremonies ceremonies,
            SignIn signIn,
            Clock clock) {
        this.accounts = accounts;
        this.challenges = challenges;
        this.ceremonies = ceremonies;
        this.signIn = signIn;
        this.asked = new Throttle(50, Duration.ofSeconds(1), clock);
        this.clock = clock;
    }

    /**
     * @param address of the client
     * @return what the browser is to be asked
     * @throws AccountException.TooManyTries if this client asks too often
     */
    public String ask(Origin origin, String address) {
        asked.take(address);
        var question = ceremonies.toSignIn(origin);
        challenges.add(
                question.challenge(), Optional.empty(), origin, clock.instant().plus(PATIENCE));
        return question.options();
    }

    /**
     * @throws AccountException.PasskeyRefused if it is nobody's, or was not asked for
     * @throws AccountException.TooManyTries if this has gone wrong too often
     */
    public Account signIn(String answer, String address) {
        return signIn.signIn(address, () -> owner(answer));
    }

    /** A challenge is used up whatever comes of it. */
    private Account owner(String answer) {
        var challenge = ceremonies.challengeOf(answer);
        var origin =
                challenges
                        .use(challenge, Optional.empty(), clock.instant())
                        .orElseThrow(AccountException.PasskeyRefused::new);
        return accounts.find(ceremonies.signedBy(origin, challenge, answer))
                .orElseThrow(AccountException.PasskeyRefused::new);
    }
}
