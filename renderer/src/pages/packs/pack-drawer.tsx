import type { PackCard } from '#shared/api/packs.ts'
import type { Verification } from '#shared/domain/explanation.ts'
import { VerificationTag } from '../../components/basis-list.tsx'
import { localMoment } from '../../components/moment.ts'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { useText } from '../../hooks/use-text.ts'

const TAGS: readonly Verification[] = ['V', 'S', 'U', 'D']

/** How many rows stand at each tag; a tag without rows is not shown. */
export function TagCounts({ counts }: { counts: PackCard['verification'] }) {
  const t = useText()
  return (
    <span className="marks">
      {TAGS.filter((tag) => counts[tag] > 0).map((tag) => (
        <span key={tag} className={`verification ${tag}`}>
          {t('packs.tag', { tag: t(`verification.${tag}`), rows: counts[tag] })}
        </span>
      ))}
    </span>
  )
}

/** One pack: every document it rests on, how far its rows were verified, and where it came from. */
export function PackDrawer({ pack, onClose }: { pack: PackCard | null; onClose: () => void }) {
  const t = useText()
  return (
    <SideDrawer title={pack?.title ?? t('packs.title')} open={pack !== null} onClose={onClose}>
      {pack === null ? null : (
        <div className="explanation">
          <section>
            <h3>{t('packs.drawer.source')}</h3>
            <p>
              {pack.loaded === null
                ? t('packs.shipped.what')
                : t('packs.loaded.from', { ...pack.loaded, moment: localMoment(pack.loaded.at) })}
            </p>
          </section>
          <section>
            <h3>{t('packs.drawer.verification')}</h3>
            <ul className="plain">
              {TAGS.filter((tag) => pack.verification[tag] > 0).map((tag) => (
                <li key={tag}>
                  <span className={`verification ${tag}`}>
                    {t('packs.tag', { tag: t(`verification.${tag}`), rows: pack.verification[tag] })}
                  </span>{' '}
                  {t(`verification.${tag}.what`)}
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h3>{t('packs.drawer.documents')}</h3>
            {pack.documents.length === 0 ? <p>{t('packs.documents.none')}</p> : null}
            <ul className="basis">
              {pack.documents.map(({ document, edition, verification }) => (
                <li key={`${document}/${edition}`}>
                  <div>
                    {document} <VerificationTag verification={verification} />
                  </div>
                  <div className="muted">{edition}</div>
                </li>
              ))}
            </ul>
          </section>
        </div>
      )}
    </SideDrawer>
  )
}
