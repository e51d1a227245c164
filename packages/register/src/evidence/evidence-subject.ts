import type { EvidenceKind } from '@kyhan/contracts';
import type { PlainDate } from '@kyhan/calendar';

/** Of what evidence is wanted: of all that a unit owes in a plan, or of what is due in some days of it. */
export type EvidenceSubject =
  | { readonly kind: Exclude<EvidenceKind, 'unit'>; readonly id: string }
  | {
      readonly kind: 'unit';
      readonly id: string;
      readonly planSlug: string;
      readonly from?: PlainDate | undefined;
      readonly to?: PlainDate | undefined;
    };
