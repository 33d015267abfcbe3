package emporium.platform.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/** Requests to an instance of the target, whose bodies leave as they are written. */
record OneTry(Target target, HttpClient http, Duration timeLimit)
        implements ClientHttpRequestFactory {

    @Override
    public ClientHttpRequest createRequest(URI address, HttpMethod method) throws IOException {
        var instance =
                target.instance(List.of())
                        .orElseThrow(() ->
                                new TargetUnavailable(
                                        target.name(),
                                        "no instance is registered",
                                        target.settings().breakerPause(),
                                        null));
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(timeLimit);
        return requests.createRequest(GuardedCall.at(instance, address), method);
    }
}
