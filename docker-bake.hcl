# Every image for amd64 and arm64: docker buildx bake --push
# (with REGISTRY set to where they go; a multi-platform builder is needed: docker buildx create --use)
variable "EMPORIUM_VERSION" { default = "0.1.0-SNAPSHOT" }
variable "MAVEN_IMAGE" { default = "maven:3.9.16-eclipse-temurin-25" }
variable "JRE_IMAGE" { default = "eclipse-temurin:25.0.3_9-jre" }
variable "REGISTRY" { default = "" }

group "default" { targets = ["services"] }

target "services" {
  name = service
  matrix = {
    service = [
      "config-server",
      "registry",
      "gateway",
      "catalog-service",
      "inventory-service",
      "order-service",
      "payment-service",
      "user-service",
      "notification-service",
      "storefront",
      "sandbox",
    ]
  }
  context = "."
  args = {
    SERVICE = service
    MAVEN_IMAGE = MAVEN_IMAGE
    JRE_IMAGE = JRE_IMAGE
  }
  tags = ["${REGISTRY}emporium/${service}:${EMPORIUM_VERSION}"]
  platforms = ["linux/amd64", "linux/arm64"]
  attest = ["type=sbom", "type=provenance,mode=max"]
}
