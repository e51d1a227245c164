export { apiClient, type ApiClient } from './api-client.js';
export { httpTransport } from './http-transport.js';
export type { SubmissionToSend } from './submission-form.js';
