import type { Actor } from '@kyhan/plan/ids';
import type { handedIn, HandedIn } from './handed-in.js';
import type { KeptReport } from './kept-report.js';
import type { Showing } from './show-form.js';

/** What the form of a signed link was sent with. */
export interface PostedForm extends Pick<Showing, 'request' | 'reply' | 'linked'> {
  readonly sent: HandedIn;
  /** By the name of the input. */
  readonly texts: Awaited<ReturnType<typeof handedIn>>['texts'];
}

/** What is known once it is kept. */
export interface KeptForm extends PostedForm {
  readonly kept: KeptReport;
  readonly actor: Actor;
  /** The newest version that the sender had read. */
  readonly seen: number | undefined;
  /** The nil return stands for all of it: the form came back as it was opened. */
  readonly isNilAlone: boolean;
}
