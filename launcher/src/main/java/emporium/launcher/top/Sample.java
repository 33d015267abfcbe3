package emporium.launcher.top;

import emporium.launcher.plan.Plan;
import emporium.launcher.process.Memory;
import emporium.launcher.service.Operator;
import emporium.launcher.supervisor.Row;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * One process at one moment.
 *
 * @param at nanoseconds, to be compared with those of another sample only
 * @param memory kilobytes
 */
record Sample(Row row, long at, Metrics metrics, Duration cpu, long memory) {

    static Sample of(Row row, Operator operator) throws InterruptedException {
        return new Sample(
                row, System.nanoTime(), ask(row, operator), cpu(row.pid()), Memory.of(row.pid()));
    }

    /** A process that does not answer, or has no metrics, is shown without. */
    private static Metrics ask(Row row, Operator operator) throws InterruptedException {
        if (Plan.isInfrastructure(row.instance().program()) || row.pid() == 0) {
            return Metrics.none();
        }
        var answer = operator.get(row.port(), "/actuator/prometheus");
        return answer.good() ? Metrics.of(answer.body()) : Metrics.none();
    }

    /** PostgreSQL's work is done by its children. */
    private static Duration cpu(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
