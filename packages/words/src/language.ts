export type { InBoth, Language } from '@kyhan/errors';
