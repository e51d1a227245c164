import { folded } from '@kyhan/plan';

/** Words that the name of a unit begins with: a comma before one of them parts two units. */
const BEGINNINGS =
  /^(so|ban|bo|uy ban|ubnd|ubmttq|hdnd|hoi dong|phong|bao|dai|cong an|huyen|xa|phuong|thi xa|thi tran|thanh pho|tp|van phong|chi cuc|cuc|tong cuc|trung tam|truong|hoi|lien doan|lien hiep|tinh doan|doan|mat tran|toa an|vien|bao hiem|kho bac|ngan hang|quy|thanh tra|department|office|committee|board|bureau|agency|centre|center|ministry|division|district|ward|commune)\b/;
/** "Các sở, ban, ngành": not one unit but a group of them. */
const COLLECTIVE = /^(cac|tat ca|toan the|toan bo|moi|nhung|all|every|each|the other)\b/;

/** The units that a cell names: one a line, or parted by semicolons, or by commas before the name of another. */
export function unitNames(cell: string): string[] {
  const lines = cell.split(/[\n\r;]+/).map((line) => line.replace(/^\s*[-–•*+]\s*/, '').trim());
  return lines.flatMap(partedByCommas).filter((name) => name !== '');
}

/** Whether a name stands for several units that it does not list. */
export function isCollective(name: string): boolean {
  return COLLECTIVE.test(folded(name));
}

function partedByCommas(line: string): string[] {
  if (isCollective(line)) return [line];
  const names: string[] = [];
  for (const part of line.split(',').map((piece) => piece.trim())) {
    const last = names.at(-1);
    if (last === undefined || BEGINNINGS.test(folded(part))) names.push(part);
    else names[names.length - 1] = `${last}, ${part}`;
  }
  return names;
}
