export { LIVES, type Life, LIVED_UNTIL, assignmentOf, mailboxOf, liveRegister } from './live-register.js';
export { hiddenOf } from './hidden-of.js';
export { type Attached, multipart, PDF, PNG } from './multipart.js';
export {
  cookieOf,
  formOf,
  insertLinkOf,
  pressLink,
  type Asking,
  type TestPortal,
  type CastPerson,
  PORTAL_URL,
  BEARER,
  LOCAL_TOKEN,
  KEYS,
  startTestPortal,
} from './start-test-portal.js';
