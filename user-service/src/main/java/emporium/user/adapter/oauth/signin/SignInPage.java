package emporium.user.adapter.oauth.signin;

import emporium.user.application.SignIn;
import emporium.user.domain.AccountException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/** Where people sign in when another's application has sent them here. */
@RestController
@RequestMapping(SignInPage.PATH)
class SignInPage {

    static final String PATH = "/oauth2/sign-in";
    static final String AUTHORIZE = "/oauth2/authorize";

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Sign in to Emporium</title>
            <style>
            body { font: 1rem system-ui, sans-serif; max-width: 22rem; margin: 4rem auto; padding: 0 1rem }
            label, input, button { display: block; width: 100%; box-sizing: border-box; font: inherit }
            label { margin-top: 1rem } input { padding: .5rem } button { margin-top: 1.5rem; padding: .6rem }
            .error { color: #a00 }
            </style>
            </head>
            <body>
            <main>
            <h1>Sign in to Emporium</h1>
            {error}
            <form method="post" action="{action}">
            <input type="hidden" name="_csrf" value="{csrf}">
            <input type="hidden" name="continue" value="{continue}">
            <label for="username">E-mail address</label>
            <input id="username" name="username" type="email" autocomplete="username" required autofocus>
            <label for="password">Password</label>
            <input id="password" name="password" type="password" autocomplete="current-password" required>
            <button>Sign in</button>
            </form>
            </main>
            </body>
            </html>
            """;

    private final SignIn signIn;
    private final SignInCookie cookie;

    SignInPage(SignIn signIn, SignInCookie cookie) {
        this.signIn = signIn;
        this.cookie = cookie;
    }

    /** The address of this page for someone who wanted to go elsewhere. */
    static String forRequest(HttpServletRequest request) {
        var wanted = request.getRequestURI() + "?" + request.getQueryString();
        return PATH + "?continue=" + UriUtils.encode(wanted, StandardCharsets.UTF_8);
    }

    @GetMapping
    ResponseEntity<String> show(
            @RequestParam(name = "continue", defaultValue = "") String next, CsrfToken csrf) {
        return page(HttpStatus.OK, "", next, csrf);
    }

    @PostMapping
    ResponseEntity<String> signIn(
            @RequestParam String username,
            @RequestParam String password,
            @RequestParam(name = "continue", defaultValue = "") String next,
            CsrfToken csrf,
            HttpServletRequest request) {
        try {
            var account = signIn.signIn(username, password, request.getRemoteAddr());
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(isOurs(next) ? next : "/"))
                    .header(
                            HttpHeaders.SET_COOKIE,
                            cookie.remember(account, request.isSecure()).toString())
                    .build();
        } catch (AccountException.BadCredentials wrong) {
            var error = "E-mail address or password is wrong.";
            return page(HttpStatus.FORBIDDEN, error, next, csrf);
        } catch (AccountException.TooManyTries later) {
            var error = "Too many tries. Wait a few seconds.";
            return page(HttpStatus.TOO_MANY_REQUESTS, error, next, csrf);
        }
    }

    /** Nobody is sent from here to another's page. */
    private static boolean isOurs(String next) {
        return next.startsWith(AUTHORIZE + "?");
    }

    private static ResponseEntity<String> page(
            HttpStatus status, String error, String next, CsrfToken csrf) {
        var html =
                PAGE.replace("{action}", PATH)
                        .replace("{csrf}", HtmlUtils.htmlEscape(csrf.getToken()))
                        .replace("{error}", error.isEmpty() ? "" : "<p class=\"error\">" + error)
                        .replace("{continue}", HtmlUtils.htmlEscape(isOurs(next) ? next : ""));
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(html);
    }
}
