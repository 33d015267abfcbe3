package emporium.platform.web.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Requests that Tomcat refuses before any filter sees them are answered in the same shape. */
class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = HttpStatus.resolve(response.getStatus());
        if (status == null
                || !status.isError()
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(json(status));
                response.finishResponse();
            }
        } catch (IOException gone) {
            container.getLogger().debug("The client has left", gone);
        }
    }

    /** All of it our own words: nothing needs escaping. */
    private static String json(HttpStatus status) {
        var problem = Problems.ofStatus(status, "The request could not be read.");
        return """
        {"type":"%s","title":"%s","status":%d,"detail":"%s"}\
        """
                .formatted(
                        problem.getType(),
                        problem.getTitle(),
                        problem.getStatus(),
                        problem.getDetail());
    }
}
