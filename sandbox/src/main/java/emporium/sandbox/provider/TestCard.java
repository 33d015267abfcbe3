package emporium.sandbox.provider;

import java.util.Map;

/** The means of payment the sandbox knows; each behaves in its own way. */
enum TestCard {
    OK,
    DECLINED,
    SLOW,
    TIMEOUT,
    LATE_SUCCESS,
    ERROR,
    UNKNOWN;

    private static final Map<String, TestCard> BY_TOKEN =
            Map.of(
                    "tok_ok", OK,
                    "tok_declined", DECLINED,
                    "tok_slow", SLOW,
                    "tok_timeout", TIMEOUT,
                    "tok_late_success", LATE_SUCCESS,
                    "tok_error", ERROR);

    static TestCard of(String token) {
        return BY_TOKEN.getOrDefault(token, UNKNOWN);
    }
}
