/** The time-skipping test server that is fetched where the SDK cannot download its own; runs on Java 17. */
export const TEST_SERVER_VERSION = '1.31.0';
