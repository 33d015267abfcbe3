package emporium.deploy;

import static emporium.deploy.Rule.unless;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** How a pod of ours has to be. */
final class Rules {

    private static final Pattern PINNED =
            Pattern.compile(".+(:(?!latest$)[^:/]*\\d[^:/]*|@sha256:.+)");
    private static final Pattern SECRET =
            Pattern.compile(".*(PASSWORD|SECRET|TOKEN|_KEY|CREDENTIAL).*");
    private static final Set<String> HOST = Set.of("hostNetwork", "hostPID", "hostIPC");

    static final Rule PROBES =
            Rule.ofContainers(
                    "every container says whether it has started, is ready and alive",
                    container ->
                            Stream.of("startupProbe", "readinessProbe", "livenessProbe")
                                    .filter(probe -> !container.has(probe))
                                    .map(probe -> "no " + probe));

    static final Rule OUR_PROBES =
            Rule.ofApplications(
                    "our services are asked at /livez and /readyz",
                    (_, application) -> {
                        var container = application.at("/spec/template/spec/containers/0");
                        return Stream.of(
                                        asked(container, "startupProbe", "/livez"),
                                        asked(container, "livenessProbe", "/livez"),
                                        asked(container, "readinessProbe", "/readyz"))
                                .flatMap(it -> it);
                    });

    static final Rule RESOURCES =
            Rule.ofContainers(
                    "every container has requests and limits, and gets the memory it may use",
                    container -> {
                        var resources = container.path("resources");
                        return Stream.concat(
                                Stream.of(
                                                "/requests/cpu",
                                                "/requests/memory",
                                                "/limits/cpu",
                                                "/limits/memory")
                                        .filter(path -> resources.at(path).isMissingNode())
                                        .map(path -> "no resources" + path),
                                unless(
                                        resources
                                                .at("/requests/memory")
                                                .equals(resources.at("/limits/memory")),
                                        "more memory allowed than requested"));
                    });

    static final Rule NOT_ROOT =
            Rule.ofWorkloads(
                    "no pod runs as root",
                    workload -> {
                        var context = workload.at("/spec/template/spec/securityContext");
                        return Stream.concat(
                                unless(
                                        context.path("runAsNonRoot").asBoolean(false)
                                                && context.path("runAsUser").asInt(0) > 0,
                                        "may run as root"),
                                unless(
                                        context.at("/seccompProfile/type")
                                                .asString("")
                                                .equals("RuntimeDefault"),
                                        "no seccomp profile"));
                    });

    static final Rule CONFINED =
            Rule.ofContainers(
                    "no container writes to its image, gains privileges or keeps capabilities",
                    container -> {
                        var context = container.path("securityContext");
                        return Stream.of(
                                        unless(
                                                context.path("readOnlyRootFilesystem")
                                                        .asBoolean(false),
                                                "its root file system can be written"),
                                        unless(
                                                !context.path("allowPrivilegeEscalation")
                                                        .asBoolean(true),
                                                "may gain privileges"),
                                        unless(
                                                context.at("/capabilities/drop/0")
                                                                .asString("")
                                                                .equals("ALL")
                                                        && !context.path("capabilities").has("add"),
                                                "keeps capabilities"),
                                        unless(
                                                !context.path("privileged").asBoolean(false),
                                                "is privileged"))
                                .flatMap(it -> it);
                    });

    static final Rule NOTHING_OF_THE_HOST =
            Rule.ofWorkloads(
                    "no pod sees anything of its node",
                    workload -> {
                        var pod = workload.at("/spec/template/spec");
                        return Stream.concat(
                                HOST.stream().filter(pod::has),
                                pod.path("volumes")
                                        .valueStream()
                                        .filter(volume -> volume.has("hostPath"))
                                        .map(volume -> "mounts " + volume.path("hostPath")));
                    });

    static final Rule NO_TOKEN =
            Rule.ofWorkloads(
                    "no pod gets a service account's token",
                    workload ->
                            unless(
                                    !workload.at("/spec/template/spec")
                                            .path("automountServiceAccountToken")
                                            .asBoolean(true),
                                    "gets a token"));

    static final Rule DRAINED =
            Rule.ofApplications(
                    "a pod is out of everybody's sight before it ends, and has time to finish",
                    (_, application) -> {
                        var pod = application.at("/spec/template/spec");
                        var pause =
                                pod.at("/containers/0/lifecycle/preStop/sleep/seconds").asInt(0);
                        return Stream.concat(
                                unless(pause >= 3, "does not wait before it stops"),
                                unless(
                                        pod.path("terminationGracePeriodSeconds").asInt(30)
                                                >= pause + 35,
                                        "is killed before it has drained"));
                    });

    static final Rule PINNED_IMAGES =
            Rule.ofContainers(
                    "every image has a version",
                    container ->
                            unless(
                                    PINNED.matcher(container.path("image").asString("")).matches(),
                                    container.path("image").asString("") + " is any version"));

    static final Rule NO_SECRETS =
            new Rule(
                    "no secret is in the repository",
                    all ->
                            Stream.concat(
                                            all.ofKind("Secret").stream().map(Manifests::name),
                                            all.workloads().stream().flatMap(Rules::secrets))
                                    .toList());

    static final List<Rule> ALL =
            List.of(
                    PROBES,
                    OUR_PROBES,
                    RESOURCES,
                    NOT_ROOT,
                    CONFINED,
                    NOTHING_OF_THE_HOST,
                    NO_TOKEN,
                    DRAINED,
                    PINNED_IMAGES,
                    NO_SECRETS);

    private Rules() {}

    private static Stream<String> asked(JsonNode container, String probe, String path) {
        return unless(
                container.at("/" + probe + "/httpGet/path").asString("").equals(path),
                probe + " does not ask " + path);
    }

    private static Stream<String> secrets(JsonNode workload) {
        return workload.at("/spec/template/spec/containers")
                .valueStream()
                .flatMap(container -> container.path("env").valueStream())
                .filter(variable -> SECRET.matcher(variable.path("name").asString()).matches())
                .filter(variable -> variable.has("value"))
                .filter(variable -> !variable.path("name").asString().endsWith("_FILE"))
                .map(variable ->
                        Manifests.name(workload) + ": " + variable.path("name").asString());
    }
}
