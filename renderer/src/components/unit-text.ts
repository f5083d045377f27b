/** A unit, or a value with its unit, as it is printed: the data say `mg/m3`, readers expect mg/m³. */
export function unitText(unit: string): string {
  return unit.replace('m3', 'm³').replace('m/s2', 'm/s²').replace('cm2', 'cm²')
}
