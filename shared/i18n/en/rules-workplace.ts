import type { workplaceRules as source } from '../zh-CN/rules-workplace.ts'

/** Sentences of workplaces, facilities, gear, materials and contractors. */
export const workplaceRules: Record<keyof typeof source, string> = {
  'field.facilities.installedOn': 'Facility installed',
  'field.facilities.stateSince': 'Facility stopped or removed',
  'field.safeguards.installedOn': 'Safeguard installed',
  'field.safeguards.removedOn': 'Safeguard removed',
  'field.safeguards.checkedOn': 'Safeguard checked',
  'field.surveys.receivedOn': 'Report received',
  'field.surveys.reportedOn': 'Reported to the authority',
  'field.surveys.postedOn': 'Shown to the workers',
  'safeguard.alarm': 'alarm',
  'safeguard.firstAid': 'first-aid supplies',
  'safeguard.washing': 'washing facilities',
  'safeguard.emergencyExit': 'emergency exit',
  'safeguard.reliefArea': 'relief area',
  'safeguard.ventilation': 'emergency ventilation',
  'safeguard.radiationAlarm': 'radiation alarm',
  'safeguard.dosimeter': 'personal dosimeter',
  'safeguard.changingRoom': 'changing room',
  'safeguard.other': 'other safeguard',
}
