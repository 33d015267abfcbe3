#!/bin/bash
# Prints the Secrets of a local cluster, made at random: secrets.sh | kubectl create -f -
# Once per cluster: what is there already is left alone by `create`. Production has External Secrets instead.
set -euo pipefail
cd "$(dirname "$0")"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
REGISTRIES="registry-0.registry registry-1.registry" ../../../compose/secrets.sh "$folder"

secret() {
    echo ---
    kubectl create secret generic "$1" --namespace emporium --dry-run=client -o yaml "${@:2}"
}

secret registry --from-env-file="$folder/registry-0.registry"
for service in config-server gateway {catalog,inventory,order,payment,user,notification}-service storefront sandbox; do
    secret "$service" --from-env-file="$folder/$service"
done
secret databases --from-file="$folder/databases" --from-file="$folder/postgres"
