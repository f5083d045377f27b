/** The same three procedures for every ledger; the contract gives each its record type. */
import type { Id } from '#shared/entities/common.ts'
import type { RecordKind, RecordOf } from '#shared/entities/facts.ts'
import { listRecords, removeRecord, saveRecord } from '../services/records.ts'
import { api, type HostContext } from './context.ts'

interface Call<Input> {
  readonly context: HostContext
  readonly input: Input & { readonly firmId: Id }
}

function list<K extends RecordKind>(kind: K) {
  return ({ context, input }: Call<object>) => listRecords(context.firms.session(input.firmId), kind)
}

function save<K extends RecordKind>(kind: K) {
  return ({ context, input }: Call<{ readonly record: RecordOf<K> }>) =>
    saveRecord(context.firms.session(input.firmId), kind, input.record)
}

function remove(kind: RecordKind) {
  return ({ context, input }: Call<{ readonly id: Id }>) =>
    removeRecord(context.firms.session(input.firmId), kind, input.id)
}

const { workplaces, posts, exposures, workers, assignments, exams, trainings, surveys, declarations, changeEvents } =
  api.records

export const records = api.records.router({
  workplaces: {
    list: workplaces.list.handler(list('workplaces')),
    save: workplaces.save.handler(save('workplaces')),
    remove: workplaces.remove.handler(remove('workplaces')),
  },
  posts: {
    list: posts.list.handler(list('posts')),
    save: posts.save.handler(save('posts')),
    remove: posts.remove.handler(remove('posts')),
  },
  exposures: {
    list: exposures.list.handler(list('exposures')),
    save: exposures.save.handler(save('exposures')),
    remove: exposures.remove.handler(remove('exposures')),
  },
  workers: {
    list: workers.list.handler(list('workers')),
    save: workers.save.handler(save('workers')),
    remove: workers.remove.handler(remove('workers')),
  },
  assignments: {
    list: assignments.list.handler(list('assignments')),
    save: assignments.save.handler(save('assignments')),
    remove: assignments.remove.handler(remove('assignments')),
  },
  exams: {
    list: exams.list.handler(list('exams')),
    save: exams.save.handler(save('exams')),
    remove: exams.remove.handler(remove('exams')),
  },
  trainings: {
    list: trainings.list.handler(list('trainings')),
    save: trainings.save.handler(save('trainings')),
    remove: trainings.remove.handler(remove('trainings')),
  },
  surveys: {
    list: surveys.list.handler(list('surveys')),
    save: surveys.save.handler(save('surveys')),
    remove: surveys.remove.handler(remove('surveys')),
  },
  declarations: {
    list: declarations.list.handler(list('declarations')),
    save: declarations.save.handler(save('declarations')),
    remove: declarations.remove.handler(remove('declarations')),
  },
  changeEvents: {
    list: changeEvents.list.handler(list('changeEvents')),
    save: changeEvents.save.handler(save('changeEvents')),
    remove: changeEvents.remove.handler(remove('changeEvents')),
  },
})
