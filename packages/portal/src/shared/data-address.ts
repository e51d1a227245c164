import { API_ROOT, ROUTES } from '@kyhan/contracts';

/** Where the API gives out what the register holds of somebody. Pure; throws nothing. */
export function dataAddress(personId: string): string {
  return API_ROOT + ROUTES.exportPerson.path.replace(':id', encodeURIComponent(personId));
}
