export { provisionTestPrograms } from './provision-test-programs.js';
export { provisionTestServer } from './provision-test-server.js';
export { startDevServer, type DevServer } from './start-dev-server.js';
export { startTimeSkippingServer } from './start-time-skipping-server.js';
