package emporium.platform.test.bad;

record NobodyKnowsHelper() {}
