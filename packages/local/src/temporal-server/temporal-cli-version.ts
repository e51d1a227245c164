/**
 * The Temporal command line that is downloaded or built, the last one that `go install` takes: later versions carry
 * `replace` directives. Its server is 1.29.1.
 */
export const TEMPORAL_CLI_VERSION = '1.5.1';
