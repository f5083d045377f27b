/** A unit as it is written on paper: the data say `mg/m3` and `m/s2`, readers expect mg/m³ and m/s². */
export function unitText(unit: string): string {
  return unit.replace('m3', 'm³').replace('m2', 'm²').replace('s2', 's²')
}
