package emporium.launcher.service;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** One request; only the status matters. */
public final class HttpProbe {

    public static final int SILENT = 0;

    private HttpProbe() {}

    public static int status(String method, String url) {
        try {
            var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(3_000);
            connection.setRequestMethod(method);
            connection.setInstanceFollowRedirects(false);
            try {
                var status = connection.getResponseCode();
                try (var body =
                        status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                    if (body != null) {
                        body.readAllBytes();
                    }
                }
                return status;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return SILENT;
        }
    }
}
