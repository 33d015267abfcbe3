package emporium.gateway.door;

import emporium.gateway.Problem;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Encoded separators come as far as {@link Door}, which answers them like any address that does not
 * exist; and what Tomcat refuses by itself, before a filter sees it, is answered as a problem too.
 */
@Component
class HttpServer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.addConnectorCustomizers(connector -> {
            connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
            connector.setEncodedReverseSolidusHandling(
                    EncodedSolidusHandling.PASS_THROUGH.getValue());
        });
        tomcat.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemReport.class.getName());
            }
        });
    }

    /** Made by Tomcat, by name. */
    public static class ProblemReport extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            var status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            var problem = status == 404 ? Problem.NOT_FOUND : Problem.ofStatus(status);
            try {
                response.setContentType(Problem.MEDIA_TYPE);
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.getOutputStream().write(problem.body());
                response.finishResponse();
            } catch (IOException | IllegalStateException e) {
                // nobody is left to tell
            }
        }
    }
}
