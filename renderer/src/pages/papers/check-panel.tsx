import { Checkbox } from 'antd'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { MissingField, PaperCheck } from '#shared/entities/paper.ts'
import {
  CheckCircleOutlined,
  ExclamationCircleFilled,
  InfoCircleOutlined,
  WarningFilled,
} from '../../components/icons.tsx'
import { useFirmId } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'

interface CheckPanelProps {
  readonly check: PaperCheck
  readonly allowed: boolean
  readonly onAllow: (allow: boolean) => void
}

/** What a careful person should know before printing: unprintable characters, contradictions, gaps, provisional parts. */
export function CheckPanel({ check, allowed, onAllow }: CheckPanelProps) {
  const t = useText()
  const { missing, warnings, missingGlyphs, provisionalBlocks } = check
  const sections = [...new Set(missing.map(({ section }) => section))]
  return (
    <div className="check">
      {missingGlyphs.length === 0 ? null : (
        <Group
          icon={<ExclamationCircleFilled className="bad" />}
          title={t('papers.glyphs', { count: missingGlyphs.length })}
        >
          <ul>
            {missingGlyphs.map((glyph) => (
              <li key={`${glyph.codePoint}/${glyph.where}`}>
                <strong>{glyph.character}</strong> {glyph.codePoint} <span className="muted">{glyph.where}</span>
              </li>
            ))}
          </ul>
          <Checkbox checked={allowed} onChange={(event) => onAllow(event.target.checked)}>
            {t('papers.glyphs.allow')}
          </Checkbox>
        </Group>
      )}
      {warnings.length === 0 ? null : (
        <Group icon={<WarningFilled className="warn" />} title={t('papers.warnings', { count: warnings.length })}>
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Group>
      )}
      {missing.length === 0 ? (
        <Group icon={<CheckCircleOutlined className="good" />} title={t('papers.complete')} />
      ) : (
        <Group icon={<InfoCircleOutlined className="calm" />} title={t('papers.missing', { count: missing.length })}>
          <p className="muted">{t('papers.missing.what')}</p>
          {sections.map((section) => (
            <div key={section}>
              <h4>{section}</h4>
              <ul>
                {missing
                  .filter((field) => field.section === section)
                  .map((field) => (
                    <li key={field.path + field.label}>
                      <MendLink field={field} />
                    </li>
                  ))}
              </ul>
            </div>
          ))}
        </Group>
      )}
      {provisionalBlocks.length === 0 ? null : (
        <Group icon={<InfoCircleOutlined className="warn" />} title={t('papers.provisional')}>
          <p className="muted">{t('papers.provisional.what')}</p>
          <ul>
            {provisionalBlocks.map((block) => (
              <li key={block}>{block}</li>
            ))}
          </ul>
        </Group>
      )}
    </div>
  )
}

function Group({ icon, title, children }: { icon: ReactNode; title: string; children?: ReactNode }) {
  return (
    <section className="check-group">
      <h3>
        <span aria-hidden="true">{icon}</span> {title}
      </h3>
      {children}
    </section>
  )
}

/** Leads to the screen that mends a gap. */
function MendLink({ field }: { field: MissingField }) {
  const firmId = useFirmId()
  const params = { firmId }
  const { link, label } = field
  switch (link) {
    case 'profile':
    case 'plan':
      return (
        <Link to="/firms/$firmId/profile" params={params} search={{ field: field.path.replace(/^profile\./, '') }}>
          {label}
        </Link>
      )
    case 'structure':
      return (
        <Link to="/firms/$firmId/structure" params={params}>
          {label}
        </Link>
      )
    case 'roster':
      return (
        <Link to="/firms/$firmId/roster" params={params}>
          {label}
        </Link>
      )
    case 'exams':
    case 'trainings':
    case 'surveys':
    case 'declarations':
      return (
        <Link to="/firms/$firmId/records/$ledger" params={{ firmId, ledger: link }}>
          {label}
        </Link>
      )
  }
}
