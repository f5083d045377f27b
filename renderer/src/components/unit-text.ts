/** A unit, or a value with its unit, as it is printed: the data say `mg/m3`, readers expect mg/m³. */
export function unitText(unit: string): string {
  return unit.replace('mg/m3', 'mg/m³').replace('m/s2', 'm/s²')
}
