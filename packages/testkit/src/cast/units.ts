import type { Unit } from '@kyhan/plan';

/** The wards of the named cast, and bodies above them. */
export const BAC = 'phuong-bac';
export const NAM = 'phuong-nam';

export function unit(id: string, name: string, contacts: Unit['contacts'] = [focalPoint(id)]): Unit {
  return { id, name: { vi: name, en: id }, lives: {}, successors: [], contacts };
}

export function focalPoint(unitId: string): Unit['contacts'][number] {
  return { role: 'focal-point', email: `dau-moi@${unitId}.example.org`, language: 'vi' };
}

export const UNITS: readonly Unit[] = [
  unit('so-dieu-phoi', 'Sở Điều phối'),
  unit('uy-ban', 'Ủy ban nhân dân'),
  unit(BAC, 'Phường Bắc', [focalPoint(BAC), { role: 'head', email: `lanh-dao@${BAC}.example.org` }]),
  unit(NAM, 'Phường Nam'),
];
