import type { RecordOf } from '#shared/entities/facts.ts'
import { recordFields } from '#shared/entities/record-fields.ts'
import { fieldHeading, fieldText, type Lookups } from '#shared/i18n/record-text.ts'
import type { Ledger } from '../../app/search.ts'
import { AboutRecord } from '../../components/about-record.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { useTranslate } from '../../hooks/use-text.ts'
import { READ_ONLY } from './forms.tsx'
import { LAYOUTS } from './layouts.ts'

interface RecordReaderProps<K extends Ledger> {
  readonly kind: K
  readonly record: RecordOf<K> | null
  readonly lookups: Lookups
  readonly onClose: () => void
}

/** One record as it stands, for kinds that are filled in elsewhere. */
export function RecordReader<K extends Ledger>({ kind, record, lookups, onClose }: RecordReaderProps<K>) {
  const t = useTranslate()
  const Details: ((props: { record: RecordOf<K> }) => React.ReactNode) | undefined = READ_ONLY[kind]
  const columns: readonly string[] = LAYOUTS[kind].columns
  const shown = recordFields(kind).filter(({ name, type }) => columns.includes(name) && type.is !== 'rows')
  return (
    <SideDrawer title={t('ledger.reading', { ledger: t(`ledger.${kind}`) })} open={record !== null} onClose={onClose}>
      {record === null ? null : (
        <div className="reader">
          <p className="muted">{t('ledger.readOnly')}</p>
          <dl className="facts">
            {shown.map((field) => (
              <div key={field.name}>
                <dt>{fieldHeading(kind, field, t)}</dt>
                <dd>{fieldText(kind, field, Reflect.get(record, field.name), lookups, t)}</dd>
              </div>
            ))}
          </dl>
          {Details === undefined ? null : <Details record={record} />}
          <AboutRecord kind={kind} id={record.id} complete={'finished' in record && record.finished} />
        </div>
      )}
    </SideDrawer>
  )
}
