/**
 * 工作场所职业病危害因素监测合格率 (I03). No plan says whether results, posts or firms are counted: all three are, each under its name.
 */
import { openAccount, step } from '../due-item.ts'
import { type ExposureResult, exposureResults } from '../exposure-results.ts'
import type { Subject } from '../explanation.ts'
import { counted, type Rate, rateOf } from './rate.ts'
import type { RuleContext } from '../rule-context.ts'
import { firmSubject } from '../due-item.ts'

/** Worst verdict of the measured hazards of each post; a post nobody measured is in no rate. */
function postSubjects(context: RuleContext, pairs: readonly ExposureResult[]): [Subject[], Subject[]] {
  const byPost = Map.groupBy(pairs, ({ exposure }) => exposure.postId)
  const met: Subject[] = []
  const gap: Subject[] = []
  for (const [id, group] of byPost) {
    const side = group.every(({ verdict }) => verdict === 'within') ? met : gap
    side.push({ kind: 'post', id, name: context.postName(id) })
  }
  return [met, gap]
}

/** By result, by post and for the firm as a whole, over the latest reports in time. Untested is not over: it is not counted. */
export function withinLimit(context: RuleContext): Rate[] {
  const { facts, reference, asOf } = context
  const judged = exposureResults(facts, reference, asOf).filter(
    ({ verdict }) => verdict === 'within' || verdict === 'over',
  )
  const account = () => {
    const opened = openAccount(reference.rule('survey.overLimit', asOf).basis)
    step(opened, 'rate.step.withinLimit')
    return opened
  }
  const results = judged.flatMap((pair) => pair.results)
  const within = results.filter(({ verdict }) => verdict === 'within').length
  const known = results.filter(({ verdict }) => verdict === 'within' || verdict === 'over').length
  const [met, gap] = postSubjects(context, judged)
  const firm = judged.length === 0 ? [] : [firmSubject(context)]
  const clean = judged.every(({ verdict }) => verdict === 'within')
  return [
    counted('withinLimitResults', within, known, account()),
    rateOf('withinLimitPosts', met, gap, account()),
    rateOf('withinLimitFirm', clean ? firm : [], clean ? [] : firm, account()),
  ]
}
