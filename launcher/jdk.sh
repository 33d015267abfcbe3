# Finds a JDK that Emporium can run on; ./shop and benchmarks/run source this. Sets $jdk, or says what is missing and fails.
needed=25

# The feature version a JDK names in its own release file: no JVM is started for the question.
version_of() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

is_good() {
    [ -n "$1" ] || return 1
    found=$(version_of "$1") || return 1
    [ "${found:-0}" -ge "$needed" ] 2>/dev/null
}

jdk_on_path() {
    program=$(command -v javac 2>/dev/null) || return 1
    while [ -L "$program" ]; do
        target=$(readlink "$program")
        case $target in
            /*) program=$target ;;
            *) program=$(dirname "$program")/$target ;;
        esac
    done
    (cd "$(dirname "$program")/.." && pwd -P)
}

find_jdk() {
    for candidate in "${SHOP_JAVA_HOME:-}" "${JAVA_HOME:-}" "$(jdk_on_path)" \
        "$(/usr/libexec/java_home -v "$needed+" 2>/dev/null)" \
        /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /usr/local/java/* \
        "${HOME:-/nonexistent}"/.sdkman/candidates/java/* \
        "${HOME:-/nonexistent}"/.asdf/installs/java/* \
        "${HOME:-/nonexistent}"/.local/share/mise/installs/java/* \
        "${HOME:-/nonexistent}"/.jdks/* \
        "${HOME:-/nonexistent}"/.jabba/jdk/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-/nonexistent}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec; do
        if is_good "$candidate"; then
            printf '%s\n' "$candidate"
            return 0
        fi
    done
    return 1
}

jdk=$(find_jdk) || {
    echo "Emporium needs a JDK $needed or newer and found none: install one (https://adoptium.net, or: sdk install java $needed-tem) or point JAVA_HOME to it." >&2
    exit 1
}
