import { Button } from 'antd'
import { useState } from 'react'
import type { HomeCompleteness, HomeGap } from '#shared/api/home.ts'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { useText } from '../../hooks/use-text.ts'
import { MendLink } from './mend-link.tsx'
import './completeness.css'

/** Gaps the first screen lists; the drawer lists more. */
const SHOWN = 4

/** How much of what the program needs is on record. Each gap leads to the form that closes it; the number opens how it was counted. */
export function Completeness({ data }: { data: HomeCompleteness }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const percent = percentOf(data)
  const label = t('home.complete.label', { percent })
  return (
    <section className="block" aria-labelledby="home-complete">
      <h2 id="home-complete">{t('home.complete')}</h2>
      <button type="button" className="complete-number" onClick={() => setOpen(true)}>
        <meter aria-label={label} min={0} max={Math.max(data.need, 1)} value={data.have} />
        <span>{t('home.complete.share', { percent, have: data.have, need: data.need })}</span>
      </button>
      {data.gaps.length === 0 ? <p className="muted">{t('home.complete.none')}</p> : null}
      <Gaps gaps={data.gaps.slice(0, SHOWN)} />
      {data.gapCount > SHOWN ? (
        <Button type="link" size="small" className="complete-all" onClick={() => setOpen(true)}>
          {t('home.complete.whole.gaps')}
        </Button>
      ) : null}
      <SideDrawer title={t('home.complete')} open={open} onClose={() => setOpen(false)}>
        <How data={data} />
      </SideDrawer>
    </section>
  )
}

/** Never rounded up to whole: 100 % means that nothing is missing. */
function percentOf({ have, need }: Pick<HomeCompleteness, 'have' | 'need'>): string {
  return need === 0 ? '0%' : `${Math.floor((100 * have) / need)}%`
}

function Gaps({ gaps }: { gaps: readonly HomeGap[] }) {
  const t = useText()
  return (
    <ul className="complete-gaps">
      {gaps.map(({ title, text, count, mend }) => (
        <li key={`${title}/${text}`}>
          <MendLink mend={mend}>
            {title === null
              ? text
              : t(count > 1 ? 'home.complete.gapMany' : 'home.complete.gap', { title, text, count })}
          </MendLink>
        </li>
      ))}
    </ul>
  )
}

function How({ data }: { data: HomeCompleteness }) {
  const t = useText()
  const whole = { part: 'whole', have: data.have, need: data.need } as const
  return (
    <>
      <h3>{t('home.complete.how')}</h3>
      <p>{t('home.complete.how.what')}</p>
      <table className="complete-parts">
        <thead>
          <tr>
            <th scope="col">{t('home.complete.part')}</th>
            <th scope="col">{t('home.complete.have')}</th>
            <th scope="col">{t('home.complete.need')}</th>
          </tr>
        </thead>
        <tbody>
          {[...data.parts, whole].map(({ part, have, need }) => (
            <tr key={part}>
              <th scope="row">{t(part === 'whole' ? 'home.complete.whole' : `home.complete.part.${part}`)}</th>
              <td>{have}</td>
              <td>{need}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t('home.complete.whole.gaps')}</h3>
      {data.gaps.length === 0 ? <p className="muted">{t('home.complete.none')}</p> : null}
      <Gaps gaps={data.gaps} />
      {data.gapCount > data.gaps.length ? (
        <p className="muted">{t('home.complete.more', { count: data.gapCount - data.gaps.length })}</p>
      ) : null}
    </>
  )
}
