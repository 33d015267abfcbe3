package emporium.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers for a short while that a token was good: its signature costs more than most requests.
 * Two generations of bounded size; the older is dropped when the younger is full or has had its
 * time. Refused tokens are never remembered.
 */
class VerifiedTokens implements JwtDecoder {

    private static final int GENERATION = 5_000;

    private final JwtDecoder verifier;
    private final Clock clock;
    private final Duration generationTime;
    private volatile Generations generations;

    VerifiedTokens(JwtDecoder verifier, Clock clock, Duration rememberedFor) {
        this.verifier = verifier;
        this.clock = clock;
        this.generationTime = rememberedFor.dividedBy(2);
        this.generations = Generations.empty(clock.instant());
    }

    @Override
    public Jwt decode(String token) {
        var now = clock.instant();
        var remembered = current(now).find(token);
        if (remembered != null && isFresh(remembered, now)) {
            return remembered;
        }
        var verified = verifier.decode(token);
        current(now).young().put(token, verified);
        return verified;
    }

    private Generations current(Instant now) {
        var current = generations;
        return isOver(current, now) ? turnOver(now) : current;
    }

    private synchronized Generations turnOver(Instant now) {
        var current = generations;
        if (isOver(current, now)) {
            generations = new Generations(new ConcurrentHashMap<>(), current.young(), now);
        }
        return generations;
    }

    private boolean isOver(Generations current, Instant now) {
        return current.young().size() >= GENERATION
                || !now.isBefore(current.since().plus(generationTime));
    }

    private static boolean isFresh(Jwt token, Instant now) {
        var end = token.getExpiresAt();
        return end != null && now.isBefore(end);
    }

    private record Generations(
            ConcurrentMap<String, Jwt> young, ConcurrentMap<String, Jwt> old, Instant since) {

        static Generations empty(Instant now) {
            return new Generations(new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), now);
        }

        @Nullable Jwt find(String token) {
            var found = young.get(token);
            return found == null ? old.get(token) : found;
        }
    }
}
