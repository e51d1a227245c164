export { apiClient, type ApiClient } from './api-client.js';
export type { ApiQuestion, ApiResponse, ApiTransport } from './api-transport.js';
export { httpTransport, type RunningPortal } from './http-transport.js';
export type { SubmissionToSend } from './submission-form.js';
