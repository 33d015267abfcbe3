package emporium.storefront.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import emporium.storefront.clients.Refused;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows one password, and takes each refresh token once. */
public final class FakeTokenIssuer implements TokenIssuer {

    public static final String PASSWORD = "the right password";

    private final AtomicInteger count = new AtomicInteger();
    private final ConcurrentHashMap<String, String> refreshable = new ConcurrentHashMap<>();
    final AtomicInteger refreshes = new AtomicInteger();
    final AtomicReference<RuntimeException> trouble = new AtomicReference<>();

    /** Of the tokens that are given out next. */
    volatile long seconds = 900;

    @Override
    public Tokens byPassword(String email, String password, String address) {
        if (!password.equals(PASSWORD)) {
            throw new Refused(400, "{\"error\":\"invalid_grant\"}");
        }
        return tokens(email);
    }

    /** A credential says whose it is. */
    @Override
    public Tokens byPasskey(String credential, String address) {
        if (!credential.startsWith("passkey of ")) {
            throw new Refused(400, "{\"error\":\"invalid_grant\"}");
        }
        return tokens(credential.substring("passkey of ".length()));
    }

    @Override
    public Tokens byRefresh(String refreshToken) {
        refreshes.incrementAndGet();
        var failure = trouble.get();
        if (failure != null) {
            throw failure;
        }
        var email = refreshable.remove(refreshToken);
        if (email == null) {
            throw new Refused(400, "{\"error\":\"invalid_grant\"}");
        }
        return tokens(email);
    }

    @Override
    public void revoke(String refreshToken) {
        refreshable.remove(refreshToken);
    }

    /** The same account at each sign-in. */
    public static UUID id(String email) {
        return UUID.nameUUIDFromBytes(email.getBytes(UTF_8));
    }

    int alive() {
        return refreshable.size();
    }

    private Tokens tokens(String email) {
        var number = count.incrementAndGet();
        var roles =
                Stream.of("staff", "admin")
                        .filter(email::startsWith)
                        .map(role -> ",\"" + role.toUpperCase(Locale.ROOT) + "\"")
                        .collect(Collectors.joining("", "\"SHOPPER\"", ""));
        var claims =
                "{\"sub\":\"%s\",\"name\":\"%s\",\"email\":\"%s\",\"roles\":[%s],\"n\":%d}"
                        .formatted(id(email), email.replaceAll("@.*", ""), email, roles, number);
        refreshable.put("refresh-" + number, email);
        return new Tokens(
                "h." + Base64.getUrlEncoder().encodeToString(claims.getBytes(UTF_8)) + ".s",
                "refresh-" + number,
                seconds);
    }
}
