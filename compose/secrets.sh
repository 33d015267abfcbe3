#!/bin/bash
# Makes every secret once, at random, and gives each service a file that only its own user can read: the volume is shared,
# the secrets are not. Safe to repeat: what is there stays, what a new service needs is added.
set -euo pipefail
umask 077

secrets=${1:-/secrets}
REGISTRIES=${REGISTRIES:-registry}
made=$secrets/made
mkdir -p "$made"
chmod 711 "$secrets"

# 256 bits, URL-safe; with `key`, in the padded Base64 that key material is configured in.
secret() {
    if [ ! -s "$made/$1" ]; then
        head -c 32 /dev/urandom | base64 -w 0 >"$made/$1.new"
        mv "$made/$1.new" "$made/$1"
    fi
    if [ "${2:-}" = key ]; then cat "$made/$1"; else tr '+/' '-_' <"$made/$1" | tr -d '='; fi
}

# file <name> <user>, the content on standard input
file() {
    cat >"$secrets/$1.new"
    [ "$(id -u)" != 0 ] || chown "$2:$2" "$secrets/$1.new"
    chmod 400 "$secrets/$1.new"
    mv "$secrets/$1.new" "$secrets/$1"
}

# Their addresses, all but that of the one named
registries() {
    local url="" host
    for host in $REGISTRIES; do
        [ "$host" = "${1:-}" ] || url=$url${url:+,}http://registry:$(secret registry)@$host:8761/eureka/
    done
    echo "$url"
}

clients() {
    local all="" client
    for client in catalog inventory order payment user notification; do
        all=$all${all:+,}$client-service=$(secret "client.$client-service")
    done
    echo "$all"
}

# service <name> <user> [database]: what all have in common; more lines from standard input
service() {
    {
        echo "EMPORIUM_OPERATOR_PASSWORD=$(secret operator)"
        echo "EMPORIUM_CONFIG_PASSWORD=$(secret config)"
        echo "EMPORIUM_REGISTRY_URL=$(registries)"
        [ -z "${3:-}" ] || echo "SPRING_DATASOURCE_PASSWORD=$(secret "database.$3")"
        case $1 in *-service) echo "EMPORIUM_CLIENT_SECRET=$(secret "client.$1")" ;; esac
        cat
    } | file "$1" "$2"
}

provider() {
    echo "EMPORIUM_PROVIDER_KEY=$(secret provider)"
    echo "EMPORIUM_WEBHOOK_SECRET=$(secret webhook)"
}

service config-server 18888 <<<"ENCRYPT_KEY=$(secret encrypt)"
for host in $REGISTRIES; do
    service "$host" 18761 <<<"EMPORIUM_REGISTRY_PASSWORD=$(secret registry)
EMPORIUM_REGISTRY_PEERS=$(registries "$host")"
done
service gateway 18080 </dev/null
service catalog-service 18081 catalog </dev/null
service inventory-service 18082 inventory </dev/null
service order-service 18083 orders </dev/null
service payment-service 18084 payments < <(provider)
service user-service 18085 users <<<"EMPORIUM_CLIENTS=$(clients)
EMPORIUM_KEY_ENCRYPTION_KEY=$(secret key-encryption key)"
service notification-service 18086 notifications </dev/null
service storefront 18087 storefront </dev/null
service sandbox 18090 sandbox < <(provider)

# PostgreSQL's own user has 999 in its image; Prometheus and Grafana have these.
for database in catalog inventory orders payments users notifications storefront sandbox; do
    echo "$database=$(secret "database.$database")"
done | file databases 999
secret database.superuser | file postgres 999
secret operator | file prometheus 65534
secret grafana | file grafana 472
