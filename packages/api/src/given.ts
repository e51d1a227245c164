/** Answers leave out what is absent, as plans do. */
export { given } from '@kyhan/plan';
