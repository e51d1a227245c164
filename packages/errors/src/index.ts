export { ERRORS, type ErrorCode, type ErrorEntry, type ErrorKind } from './errors.js';
export { CONSEQUENCES, httpStatusOf } from './consequences.js';
export { explanationOf } from './explanations/explanation-of.js';
export { planFormatPlace, type PlanFormatPlace } from './plan-format-place.js';
export { errorReference } from './error-reference.js';
export {
  KyhanError,
  errorHint,
  errorInBoth,
  errorText,
  isKyhanError,
  toldError,
  type ErrorDetails,
  type Told,
} from './kyhan-error.js';
export type { InBoth, Language } from './language.js';
export { PLAN_PHRASES } from './plan-phrases.js';
export { FORM_PROBLEMS } from './form-problems.js';
export { FORM_RULES } from './form-rules.js';
export { YES_OR_NO } from './yes-or-no.js';
export { yamlReason } from './yaml-reason.js';
export { markedText, markTexts } from './marked-text.js';
