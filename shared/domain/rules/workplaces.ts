/** 作业场所、防护设施、防护用品、材料和外包 (D19–D25). */
import { dutyRule, type Rule } from '../duty.ts'
import { contractors } from './contractors.ts'
import { facilityUpkeep } from './facilities.ts'
import { bannedMaterials, dataSheets } from './materials.ts'
import { ppeReplacement, ppeStandard } from './ppe.ts'
import { emergencyFacilities } from './safeguards.ts'
import { conditions } from './workplace-conditions.ts'

export const WORKPLACE_RULES: readonly Rule[] = [
  dutyRule('workplace.conditions', 'D19', conditions),
  dutyRule('workplace.facilityUpkeep', 'D20', facilityUpkeep),
  dutyRule('workplace.ppeStandard', 'D21', ppeStandard),
  dutyRule('workplace.ppeReplacement', 'D21', ppeReplacement),
  dutyRule('workplace.emergencyFacilities', 'D22', emergencyFacilities),
  dutyRule('workplace.bannedMaterials', 'D23', bannedMaterials),
  dutyRule('workplace.dataSheets', 'D24', dataSheets),
  dutyRule('workplace.contractor', 'D25', contractors),
]
