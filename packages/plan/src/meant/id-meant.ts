import { plainLetters } from './nearest-name.js';

/** The id that someone most likely meant who wrote a name: `Sở GDĐT` is `so-gddt`. Pure; throws nothing. */
export function idMeant(written: string): string | undefined {
  const id = plainLetters(written)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return id === '' || id === written ? undefined : id;
}
