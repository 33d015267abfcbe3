package emporium.storefront.session;

import emporium.storefront.clients.Away;
import emporium.storefront.clients.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the shoppers' tokens and renews them in time. A refresh token is good once, and its second
 * use ends the sign-in; so one request renews, and the others of the same session go on with what
 * there is, or wait.
 */
@Component
public class SignIns {

    private static final Logger log = LoggerFactory.getLogger(SignIns.class);
    private static final Duration RENEW_BEFORE = Duration.ofMinutes(2);
    private static final Duration RENEWAL_TAKES = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int POLLS = 50;
    private static final Duration KEPT_UNUSED = Duration.ofDays(30);

    private final TokenIssuer issuer;
    private final SignInTable table;
    private final Clock clock;

    SignIns(TokenIssuer issuer, SignInTable table, Clock clock) {
        this.issuer = issuer;
        this.table = table;
        this.clock = clock;
    }

    /**
     * @throws Refused for a wrong password (400), or too many tries (429)
     */
    public Member begin(String email, String password, String address) {
        return keep(issuer.byPassword(email, password, address));
    }

    /**
     * @param credential what the browser's authenticator has signed, as JSON
     * @throws Refused for a passkey that is nobody's here (400), or too many tries (429)
     */
    public Member beginByPasskey(String credential, String address) {
        return keep(issuer.byPasskey(credential, address));
    }

    private Member keep(Tokens tokens) {
        var id = UUID.randomUUID();
        table.insert(id, tokens, clock.instant());
        return tokens.member(id);
    }

    /** Good for at least the next request. */
    String accessToken(UUID signIn) {
        var row = table.find(signIn).orElseThrow(SignedOut::new);
        var now = clock.instant();
        if (row.isGoodAt(now.plus(RENEW_BEFORE))) {
            return row.accessToken();
        }
        if (table.claimRefresh(signIn, row.refreshToken(), now, RENEWAL_TAKES)) {
            return renew(signIn, row);
        }
        return row.isGoodAt(now) ? row.accessToken() : renewedByAnother(signIn);
    }

    /** Here for sure; elsewhere as far as it can be told. */
    void end(UUID signIn) {
        var row = table.find(signIn);
        table.delete(signIn);
        row.ifPresent(tokens -> revoke(tokens.refreshToken()));
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetUnused() {
        table.deleteUnusedSince(clock.instant().minus(KEPT_UNUSED));
    }

    private String renew(UUID signIn, SignInTable.Row row) {
        try {
            var tokens = issuer.byRefresh(row.refreshToken());
            table.refreshed(signIn, tokens, clock.instant());
            return tokens.access();
        } catch (Refused ended) {
            table.delete(signIn);
            throw new SignedOut();
        } catch (Away away) {
            table.giveUpRefresh(signIn);
            if (row.isGoodAt(clock.instant())) {
                return row.accessToken();
            }
            throw away;
        }
    }

    private String renewedByAnother(UUID signIn) {
        for (var poll = 0; poll < POLLS; poll++) {
            pause();
            var row = table.find(signIn).orElseThrow(SignedOut::new);
            if (row.isGoodAt(clock.instant())) {
                return row.accessToken();
            }
        }
        throw new Away("user-service", Duration.ofSeconds(1), new IllegalStateException());
    }

    private void revoke(String refreshToken) {
        try {
            issuer.revoke(refreshToken);
        } catch (Away | Refused e) {
            log.warn("A sign-in that ended here could not be revoked: {}", e.getMessage());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
