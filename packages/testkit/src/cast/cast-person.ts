import { personActor } from '@kyhan/plan/ids';
import { keepPerson, type Person, type Register } from '@kyhan/register';

/** Minh says who somebody is, when the register first knows them. @throws KyhanError REGISTER_UNAVAILABLE */
export async function castPerson(register: Register, person: Person): Promise<void> {
  const { createdAt: at, createdRealAt: realAt } = person;
  await keepPerson(register, person, { actor: personActor('minh'), at, realAt });
}
