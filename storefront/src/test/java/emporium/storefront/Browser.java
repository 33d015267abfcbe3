package emporium.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Connection.Method;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** A browser without JavaScript: follows redirects, keeps cookies, sends the forms it finds. */
class Browser {

    private final Connection session;
    private Connection.Response response;
    private String text = "";
    private Document page;
    private byte[] body;

    Browser(int port) {
        this.session =
                Jsoup.newSession()
                        .header("Accept-Language", "en")
                        .ignoreHttpErrors(true)
                        .ignoreContentType(true)
                        .timeout(20_000);
        this.start = "http://localhost:" + port;
        open("/sign-in");
    }

    private final String start;

    Browser open(String path) {
        return send(session.newRequest(start + path).method(Method.GET));
    }

    /** Sends the page's form with that action, its own values changed by these. */
    Browser submit(String action, Map<String, String> changes) {
        var form =
                page.select("main form").stream()
                        .map(FormElement.class::cast)
                        .filter(f -> f.attr("action").matches(action))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No form " + action + "\n" + page));
        var values = new LinkedHashMap<String, String>();
        form.formData().forEach(field -> values.put(field.key(), field.value()));
        values.putAll(changes);
        return send(session.newRequest(form.absUrl("action")).method(Method.POST).data(values));
    }

    /** The same for a form with a file. */
    Browser upload(String action, String fileName, byte[] content) {
        assertThat(page.select("main form[enctype=multipart/form-data]").attr("action"))
                .isEqualTo(action);
        return uploadTo(action, fileName, content);
    }

    /** As somebody who made the form up, but for the page's token. */
    Browser uploadTo(String path, String fileName, byte[] content) {
        var file = new ByteArrayInputStream(content);
        return send(
                session.newRequest(start + path)
                        .method(Method.POST)
                        .data("_csrf", page.select("[name=_csrf]").attr("value"))
                        .data("file", fileName, file));
    }

    Browser submit(String action) {
        return submit(action, Map.of());
    }

    /** As somebody who made the request up. */
    Browser post(String path, Map<String, String> values) {
        return send(session.newRequest(start + path).method(Method.POST).data(values));
    }

    Browser is(int status) {
        assertThat(response.statusCode()).as("%s", page).isEqualTo(status);
        return this;
    }

    String path() {
        return response.url().getPath();
    }

    String header(String name) {
        return String.valueOf(response.header(name));
    }

    /** Each cookie as it was set last. */
    String setCookie(String name) {
        return new ArrayList<>(response.headers("Set-Cookie"))
                .stream().filter(c -> c.startsWith(name + "=")).reduce("", (_, last) -> last);
    }

    byte[] bytes() {
        return body;
    }

    Document page() {
        return page;
    }

    /** As it came, whatever it is. */
    String body() {
        return text;
    }

    String main() {
        return page.select("main").text();
    }

    private Browser send(Connection request) {
        try {
            response = request.execute();
            body = response.bodyAsBytes();
            text = response.body();
            page = response.parse();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
