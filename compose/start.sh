#!/bin/sh
# Starts the application. Secrets come as environment variables, or in the file that EMPORIUM_SECRETS names.
set -eu

if [ -n "${EMPORIUM_SECRETS:-}" ]; then
    set -a
    . "$EMPORIUM_SECRETS"
    set +a
fi

# The cache is a help, never a condition: with another JVM or other options it is left aside.
exec java @/app/jvm.options -XX:MaxRAMPercentage="${EMPORIUM_HEAP_PERCENTAGE:-42}" -XX:ErrorFile=/tmp/crash.log \
    -XX:AOTCache=/app/app.aot -jar /app/app.jar
