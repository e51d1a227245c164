export { provisionTestPrograms } from './servers/provision-test-programs.js';
export { provisionTestServer } from './servers/provision-test-server.js';
export { startDevServer, type DevServer } from './servers/start-dev-server.js';
export { startTimeSkippingServer } from './servers/start-time-skipping-server.js';
