import { Input, InputNumber } from 'antd'
import type { SupposedChange, SupposedKind } from '#shared/entities/what-if.ts'
import { changeEventSchema } from '#shared/entities/firm.ts'
import { sexSchema, workerKindSchema } from '#shared/entities/worker.ts'
import { ChoiceField } from '../../forms/choice-field.tsx'
import { DateField } from '../../forms/date-field.tsx'
import { HazardPicker } from '../../forms/hazard-picker.tsx'
import { Field } from '../../forms/record-form.tsx'
import { useText } from '../../hooks/use-text.ts'
import { LevelFields } from './level-fields.tsx'
import { HazardOfPost, SupposedPost, SupposedWorker, SupposedWorkers, WorkplacePicker } from './pickers.tsx'

interface ChangeFieldsProps {
  readonly kind: SupposedKind
  /** What is supposed already: its new posts and workers can be chosen. */
  readonly changes: readonly SupposedChange[]
}

/** The fields of one kind of change, after its day. */
export function ChangeFields({ kind, changes }: ChangeFieldsProps) {
  const t = useText()
  switch (kind) {
    case 'addHazard':
      return (
        <>
          <PostField changes={changes} />
          <Field name="hazardId" label={t('exposure.hazard')} required>
            <HazardPicker />
          </Field>
          <LevelFields />
          <Field name="hoursPerDay" label={t('exposure.hoursPerDay')}>
            <InputNumber min={0} max={24} suffix={t('unit.hours')} />
          </Field>
        </>
      )
    case 'newPost':
      return (
        <>
          <Field name="workplaceId" label={t('whatIf.workplace')} required>
            <WorkplacePicker />
          </Field>
          <Field name="name" label={t('whatIf.postName')} required>
            <Input maxLength={60} />
          </Field>
          <HazardsField />
          <Field name="workerIds" label={t('whatIf.workers')} help={t('whatIf.workers.help')}>
            <SupposedWorkers changes={changes} />
          </Field>
        </>
      )
    case 'newMaterial':
      return (
        <>
          <Field name="name" label={t('whatIf.material')} required>
            <Input maxLength={100} />
          </Field>
          <PostField changes={changes} />
          <HazardsField required />
        </>
      )
    case 'workerJoins':
      return (
        <>
          <Field name="name" label={t('worker.name')} required>
            <Input maxLength={50} />
          </Field>
          <PostField changes={changes} />
          <Field name="birthDate" label={t('worker.birthDate')}>
            <DateField />
          </Field>
          <div className="grid-2">
            <Field name="sex" label={t('worker.sex')}>
              <ChoiceField values={sexSchema.options} text={(sex) => t(`sex.${sex}`)} />
            </Field>
            <Field name="workerKind" label={t('worker.kind')}>
              <ChoiceField values={workerKindSchema.options} text={(of) => t(`workerKind.${of}`)} required />
            </Field>
          </div>
        </>
      )
    case 'workerMoves':
      return (
        <>
          <WorkerField changes={changes} />
          <PostField changes={changes} />
        </>
      )
    case 'workerLeaves':
      return <WorkerField changes={changes} />
    case 'levelChanges':
      return (
        <>
          <PostField changes={changes} />
          <Field name="hazardId" label={t('exposure.hazard')} required>
            <HazardOfPost changes={changes} />
          </Field>
          <LevelFields required />
          <Field name="levelSource" label={t('exposure.levelSource')}>
            <ChoiceField values={['measured', 'estimated'] as const} text={(of) => t(`levelSource.${of}`)} required />
          </Field>
        </>
      )
    case 'eventHappens':
      return (
        <>
          <Field name="event" label={t('changeEvent.kind')} required>
            <ChoiceField
              values={changeEventSchema.shape.kind.options}
              text={(event) => t(`changeEventKind.${event}`)}
              required
            />
          </Field>
          <Field name="note" label={t('changeEvent.note')}>
            <Input maxLength={200} />
          </Field>
        </>
      )
  }
}

function PostField({ changes }: { changes: readonly SupposedChange[] }) {
  const t = useText()
  return (
    <Field name="postId" label={t('whatIf.post')} required>
      <SupposedPost changes={changes} />
    </Field>
  )
}

function WorkerField({ changes }: { changes: readonly SupposedChange[] }) {
  const t = useText()
  return (
    <Field name="workerId" label={t('whatIf.worker')} required>
      <SupposedWorker changes={changes} />
    </Field>
  )
}

function HazardsField({ required = false }: { required?: boolean }) {
  const t = useText()
  return (
    <Field name="hazardIds" path={['hazards']} label={t('whatIf.hazards')} required={required}>
      <HazardPicker multiple />
    </Field>
  )
}
