/** A unit as it is printed: the data say `mg/m3`, readers expect mg/m³. */
export function unitText(unit: string): string {
  return unit.replace('m3', 'm³').replace('s2', 's²')
}
