import type { AssignmentState } from '@kyhan/engine';
import type { ChainHead } from '../chained-event.js';

/** Where an assignment's stream stands; without state and key it is about to be opened. */
export type StreamHead = ChainHead & { readonly state?: AssignmentState; readonly key?: number };
