export { apiClient, type ApiClient } from './api-client.js';
export { askedUrl } from './asked-url.js';
export { toldRefusal } from './told-refusal.js';
export { httpTransport } from './http-transport.js';
export type { SubmissionToSend } from './submission-form.js';
