import { Input } from 'antd'
import { Field } from '../../forms/record-form.tsx'
import { useText } from '../../hooks/use-text.ts'

const ROLES = ['filler', 'legalRepresentative', 'principal', 'healthManager'] as const

/** The four people a declaration names, each with a telephone number. */
export function ContactsGroup() {
  const t = useText()
  return (
    <div className="grid-4">
      {ROLES.map((role) => (
        <ContactFields key={role} path={[role]} name={t(`profile.${role}`)} phone={t(`profile.${role}.phone`)} />
      ))}
    </div>
  )
}

/** Name and telephone number of one contact. */
export function ContactFields({ path, name, phone }: { path: readonly string[]; name: string; phone: string }) {
  return (
    <>
      <Field name={[...path, 'name']} label={name}>
        <Input maxLength={50} autoComplete="off" />
      </Field>
      <Field name={[...path, 'phone']} label={phone}>
        <Input maxLength={30} autoComplete="off" inputMode="tel" />
      </Field>
    </>
  )
}
