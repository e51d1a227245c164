export { CONNECTS_WITHIN_MS } from './connects-within-ms.js';
export { freePort } from './free-port.js';
export { provisionTestPrograms } from './provision-test-programs.js';
export { startDevServer, type DevServer } from './start-dev-server.js';
export { startFailingSmtpServer, type SmtpFault, type SmtpPoint } from './start-failing-smtp-server.js';
export { startTimeSkippingServer } from './start-time-skipping-server.js';
export { type DenyingProxy, withoutOperatorRights } from './without-operator-rights.js';
