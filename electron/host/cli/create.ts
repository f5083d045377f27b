import { resolve } from 'node:path'
import { checkProfile, explainSizeClass } from '#electron/services/profile.ts'
import { createFirm } from '#electron/services/session.ts'
import { AppError } from '#shared/api/errors.ts'
import { describeIssue } from '#shared/api/issues.ts'
import { firmProfileSchema, type FirmProfile, type FirmProfileInput } from '#shared/entities/firm.ts'
import type { Call, Command, OptionSpec } from './command.ts'

const PROFILE_OPTIONS = {
  name: { text: 'option.name', value: 'NAME', required: true },
  uscc: { text: 'option.uscc', value: 'CODE' },
  division: { text: 'option.division', value: 'CODE' },
  industry: { text: 'option.industry', value: 'CODE' },
  'registration-type': { text: 'option.registrationType', value: 'CODE' },
  'registered-address': { text: 'option.registeredAddress', value: 'TEXT' },
  'work-address': { text: 'option.workAddress', value: 'TEXT' },
  staff: { text: 'option.staff', value: 'N' },
  revenue: { text: 'option.revenue', value: 'N' },
  assets: { text: 'option.assets', value: 'N' },
  'hazard-since': { text: 'option.hazardSince', value: 'DATE' },
  shifts: { text: 'option.shifts', value: 'TEXT' },
} as const satisfies Record<string, OptionSpec>

function readProfile(call: Call): FirmProfile {
  const input = {
    name: call.text('name') ?? '',
    uscc: call.text('uscc'),
    divisionCode: call.text('division'),
    industryCode: call.text('industry')?.toUpperCase() ?? null,
    registrationType: call.text('registration-type'),
    registeredAddress: call.text('registered-address'),
    workAddress: call.text('work-address'),
    staff: call.number('staff'),
    revenue: call.number('revenue'),
    assets: call.number('assets'),
    hazardSince: call.date('hazard-since'),
    shifts: call.text('shifts'),
  } satisfies FirmProfileInput
  const parsed = firmProfileSchema.safeParse(input)
  if (!parsed.success) throw new AppError('record.invalid', describeIssue(parsed.error))
  checkProfile(parsed.data, call.engine.reference)
  return parsed.data
}

export const create: Command = {
  name: 'create',
  arguments: [],
  options: { to: { text: 'option.to', value: 'F', required: true }, ...PROFILE_OPTIONS },
  run: (call) => {
    const profile = readProfile(call)
    const file = resolve(call.text('to') ?? '')
    const size = explainSizeClass(call.engine, profile, call.language)
    createFirm(file, profile, call.engine).store.close()
    return {
      exitCode: 0,
      json: { file, name: profile.name, sizeClass: size },
      lines: [call.t('created', { file }), call.t('created.size', { size: size.explanation.text })],
    }
  },
}
