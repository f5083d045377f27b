import { Input } from 'antd'
import { type RenderedWhatIf, type RenderedWhatIfLine, WHAT_IF_SECTIONS } from '#shared/entities/what-if.ts'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { useText, type Text } from '../../hooks/use-text.ts'

function side(value: RenderedWhatIfLine['before'], t: Text): string {
  if (value === null) return t('whatIf.none')
  const { status, day, text } = value
  return [status === null ? null : t(`status.${status}`), day, text]
    .filter((part) => part !== null && part !== '')
    .join(' ')
}

function lineText({ title, subject, before, after }: RenderedWhatIfLine, t: Text): string {
  const params = { title, subject: subject.name, after: side(after, t) }
  return before === null ? t('whatIf.text.new', params) : t('whatIf.text.line', { ...params, before: side(before, t) })
}

/** The whole answer as plain text, to be copied into a message or a plan. */
function textOf({ asOf, changes, sections }: RenderedWhatIf, t: Text): string {
  const parts = WHAT_IF_SECTIONS.filter((section) => sections[section].length > 0).flatMap((section) => [
    '',
    t('whatIf.section', { title: t(`whatIf.section.${section}`), count: sections[section].length }),
    ...sections[section].map((line) => lineText(line, t)),
  ])
  const numbered = changes.map((words, index) => t('whatIf.text.change', { number: index + 1, words }))
  return [t('whatIf.text.head', { asOf }), ...numbered, ...parts, '', t('whatIf.notSaved')].join('\n')
}

/** The answer as text, selected: Ctrl+C takes it along. */
export function TextDrawer({ answer, open, onClose }: { answer: RenderedWhatIf; open: boolean; onClose: () => void }) {
  const t = useText()
  return (
    <SideDrawer title={t('whatIf.asText')} open={open} onClose={onClose} wide>
      <p className="muted">{t('whatIf.asText.help')}</p>
      <Input.TextArea
        aria-label={t('whatIf.asText')}
        readOnly
        autoFocus
        autoSize={{ minRows: 12, maxRows: 28 }}
        value={textOf(answer, t)}
        onFocus={({ target }) => target.select()}
      />
    </SideDrawer>
  )
}
