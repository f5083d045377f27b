import { Button } from 'antd'
import { useState } from 'react'
import { completeRecord, schemaOf, type RecordOf } from '#shared/entities/facts.ts'
import { facilitySchema, type Facility, type FacilityCheck } from '#shared/entities/protection.ts'
import { AboutRecord } from '../../components/about-record.tsx'
import { Attachments, useRemovalNote } from '../../components/attachments.tsx'
import { AttachmentCount, useAttachmentCounts } from '../../components/attachments/attachment-column.tsx'
import { RecordHistory } from '../../components/record-history.tsx'
import { PlusOutlined } from '../../components/icons.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { FormDrawer } from '../../forms/form-drawer.tsx'
import { GenericFields } from '../../forms/generic-fields.tsx'
import { useAsOf } from '../../hooks/use-firm.ts'
import { newId, useRecords, useRemoveRecord, useSaveRecord } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'

/** Control facilities of one workplace with their upkeep log beneath each, newest first. */
export function FacilityList({ workplaceId }: { workplaceId: string }) {
  const t = useText()
  const facilities = useRecords('facilities')
  const checks = useRecords('facilityChecks')
  const counts = useAttachmentCounts('facilities')
  const [facility, setFacility] = useState<Facility | null>(null)
  const here = (facilities.data ?? []).filter((one) => one.workplaceId === workplaceId)
  return (
    <section className="facilities" aria-label={t('facilities.title')}>
      <div className="facilities-head">
        <h2>{t('facilities.title')}</h2>
        <Button
          size="small"
          icon={<PlusOutlined />}
          onClick={() => setFacility(newFacility(workplaceId, t('facilities.title')))}
        >
          {t('facilities.add')}
        </Button>
      </div>
      {here.length === 0 ? <p className="muted">{t('facilities.none')}</p> : null}
      <ul>
        {here.map((one) => (
          <FacilityItem
            key={one.id}
            facility={one}
            checks={(checks.data ?? []).filter(({ facilityId }) => facilityId === one.id)}
            attachments={counts.get(one.id) ?? 0}
            onEdit={() => setFacility(one)}
          />
        ))}
      </ul>
      <FacilityDrawer
        facility={facility}
        exists={here.some(({ id }) => id === facility?.id)}
        onClose={() => setFacility(null)}
      />
    </section>
  )
}

/** With everything but its name, which the form asks for; `named` only holds its place while the rest is filled in. */
function newFacility(workplaceId: string, named: string): Facility {
  return { ...completeRecord('facilities', { id: newId(), workplaceId, name: named }), name: '' }
}

interface FacilityItemProps {
  readonly facility: Facility
  readonly checks: readonly FacilityCheck[]
  readonly attachments: number
  readonly onEdit: () => void
}

/** As many entries of the log as one looks at; the ledger has all. */
const RECENT = 4

function FacilityItem({ facility, checks, attachments, onEdit }: FacilityItemProps) {
  const t = useText()
  const asOf = useAsOf()
  const [check, setCheck] = useState<RecordOf<'facilityChecks'> | null>(null)
  const [photos, setPhotos] = useState(false)
  const checkAttachments = useAttachmentCounts('facilityChecks')
  const { id, name, state } = facility
  const recent = checks.toSorted((a, b) => (a.date < b.date ? 1 : -1)).slice(0, RECENT)
  return (
    <li>
      <div className="facility-head">
        <Button type="link" aria-label={t('facilities.edit', { name })} onClick={onEdit}>
          {name}
        </Button>
        <span className="muted grow">{t(`ledger.facilities.state.${state}`)}</span>
        <Button size="small" onClick={() => setPhotos(true)}>
          {attachments === 0 ? t('facilities.photos') : t('facilities.photos.count', { count: attachments })}
        </Button>
        <Button
          size="small"
          onClick={() =>
            setCheck(completeRecord('facilityChecks', { id: newId(), facilityId: id, date: asOf, kind: 'check' }))
          }
        >
          {t('facilities.check')}
        </Button>
      </div>
      {recent.length === 0 ? <p className="muted">{t('facilities.noChecks')}</p> : null}
      <ul className="facility-checks">
        {recent.map((one) => (
          <li key={one.id}>
            <button type="button" className="line-button" onClick={() => setCheck(one)}>
              <span className="number">{one.date}</span> <span>{t(`ledger.facilityChecks.kind.${one.kind}`)}</span>{' '}
              {one.works === null ? null : <span>{t(one.works ? 'facilities.works' : 'facilities.fails')}</span>}{' '}
              <span className="muted">{[one.by, one.note].filter(Boolean).join(' ')}</span>{' '}
              <AttachmentCount count={checkAttachments.get(one.id) ?? 0} />
            </button>
          </li>
        ))}
      </ul>
      <CheckDrawer
        check={check}
        exists={checks.some((one) => one.id === check?.id)}
        name={name}
        onClose={() => setCheck(null)}
      />
      <SideDrawer title={name} open={photos} onClose={() => setPhotos(false)}>
        <Attachments kind="facilities" id={id} />
      </SideDrawer>
    </li>
  )
}

interface CheckDrawerProps {
  readonly check: RecordOf<'facilityChecks'> | null
  readonly exists: boolean
  readonly name: string
  readonly onClose: () => void
}

function CheckDrawer({ check, exists, name, onClose }: CheckDrawerProps) {
  const t = useText()
  const save = useSaveRecord('facilityChecks', 'form')
  const remove = useRemoveRecord('facilityChecks')
  const removalNote = useRemovalNote('facilityChecks', exists ? (check?.id ?? null) : null)
  return (
    <FormDrawer
      title={t('facilities.checkOf', { name })}
      schema={schemaOf('facilityChecks')}
      initial={check}
      onClose={onClose}
      onSave={(record) => save.mutateAsync(record)}
      onRemove={check !== null && exists ? () => remove.mutateAsync(check.id) : undefined}
      removalNote={removalNote}
    >
      <GenericFields kind="facilityChecks" only={['date', 'kind', 'works', 'by', 'note']} />
      {check !== null && exists ? <AboutRecord kind="facilityChecks" id={check.id} /> : null}
    </FormDrawer>
  )
}

interface FacilityDrawerProps {
  readonly facility: Facility | null
  readonly exists: boolean
  readonly onClose: () => void
}

function FacilityDrawer({ facility, exists, onClose }: FacilityDrawerProps) {
  const t = useText()
  const save = useSaveRecord('facilities', 'form')
  const remove = useRemoveRecord('facilities')
  const removalNote = useRemovalNote('facilities', exists ? (facility?.id ?? null) : null)
  return (
    <FormDrawer
      title={t(exists ? 'facilities.edit' : 'facilities.add', { name: facility?.name ?? '' })}
      schema={facilitySchema}
      initial={facility}
      onClose={onClose}
      onSave={(record) => save.mutateAsync(record)}
      onRemove={facility !== null && exists ? () => remove.mutateAsync(facility.id) : undefined}
      removalNote={removalNote}
    >
      <GenericFields kind="facilities" />
      {facility !== null && exists ? <RecordHistory kind="facilities" id={facility.id} /> : null}
    </FormDrawer>
  )
}
