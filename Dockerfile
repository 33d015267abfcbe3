# One file for every service: docker build --build-arg SERVICE=order-service .
ARG MAVEN_IMAGE=maven:3.9.16-eclipse-temurin-25
ARG JRE_IMAGE=eclipse-temurin:25.0.3_9-jre

# All of them at once, on the builder's own architecture: a JAR runs on any.
FROM --platform=$BUILDPLATFORM ${MAVEN_IMAGE} AS build
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2,sharing=locked \
    mvn -q -B -ntp -P sbom -Dmaven.test.skip=true -Dspotless.check.skip=true -T 2 \
        -pl '!launcher,!deploy-tests,!e2e-tests,!benchmarks' package

# One of them, apart: libraries change seldom, our own classes often.
FROM --platform=$BUILDPLATFORM build AS layers
ARG SERVICE
RUN java -Djarmode=tools -jar "$(ls "$SERVICE"/target/"$SERVICE"-*.jar)" \
        extract --layers --application-filename app.jar --destination /layers

FROM ${JRE_IMAGE} AS application
WORKDIR /app
COPY compose/start.sh compose/healthy.sh compose/jvm.options ./
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./

# A rehearsed start: JEP 483, 514 and 515. It ends once every bean is made, before it would serve, listen or register; user-service
# ends a little earlier, because it reads its signing keys from a database, and there is none. At compilation level 1,
# because what training optimized would be optimized again at every start.
FROM application AS training
ENV EMPORIUM_REGISTRY_URL=http://127.0.0.1:1/eureka/ EUREKA_CLIENT_REGISTER_WITH_EUREKA=false \
    EMPORIUM_REGISTRY_PASSWORD=training EMPORIUM_CONFIG_PASSWORD=training EMPORIUM_OPERATOR_PASSWORD=training \
    EMPORIUM_CLIENT_SECRET=training EMPORIUM_PROVIDER_KEY=training EMPORIUM_WEBHOOK_SECRET=training \
    EMPORIUM_KEY_ENCRYPTION_KEY=dHJhaW5pbmctdHJhaW5pbmctdHJhaW5pbmctdHJhaW4= \
    EMPORIUM_PROVIDER_URL=http://127.0.0.1:1 EMPORIUM_WEBHOOK_URL=http://127.0.0.1:1 \
    SPRING_DATASOURCE_URL=jdbc:postgresql://127.0.0.1:1/training SPRING_DATASOURCE_USERNAME=training \
    SPRING_DATASOURCE_PASSWORD=training SPRING_KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:1 SPRING_FLYWAY_ENABLED=false
RUN java @jvm.options -Xmx160m -XX:TieredStopAtLevel=1 -XX:AOTCacheOutput=/tmp/app.aot -Xlog:disable -Xlog:all=error:stderr \
        -Dspring.context.exit=onRefresh -jar app.jar >/tmp/training.log 2>&1; \
    test -s /tmp/app.aot || { cat /tmp/training.log; exit 1; }

FROM application
ARG SERVICE
LABEL org.opencontainers.image.title="emporium/$SERVICE" \
      org.opencontainers.image.description="$SERVICE of the Emporium e-commerce platform"
COPY --from=training /tmp/app.aot ./
ENV EMPORIUM_SERVICE=$SERVICE SERVER_PORT=8080
USER 10001:10001
HEALTHCHECK --interval=5s --timeout=5s --start-period=300s --retries=6 CMD ["/app/healthy.sh"]
ENTRYPOINT ["/app/start.sh"]
