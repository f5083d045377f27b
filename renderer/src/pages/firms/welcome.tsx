import { Button } from 'antd'
import { BankOutlined, ExperimentOutlined } from '../../components/icons.tsx'
import { useText } from '../../hooks/use-text.ts'

/** The very first screen: two ways to begin, and what comes of it. */
export function Welcome({ demo, onDemo, onCreate }: { demo: boolean; onDemo: () => void; onCreate: () => void }) {
  const t = useText()
  return (
    <div className="welcome">
      <h1>{t('firms.welcome')}</h1>
      <p className="lead">{t('firms.welcome.what')}</p>
      <div className="ways">
        <section className="block">
          <h2>
            <BankOutlined /> {t('firms.way.own')}
          </h2>
          <p>{t('firms.way.own.what')}</p>
          <Button type="primary" onClick={onCreate}>
            {t('firms.create')}
          </Button>
        </section>
        <section className="block">
          <h2>
            <ExperimentOutlined /> {t('firms.way.demo')}
          </h2>
          <p>{t('firms.way.demo.what')}</p>
          <Button loading={demo} onClick={onDemo}>
            {t('firms.openDemo')}
          </Button>
        </section>
      </div>
      <p className="muted">{t('firms.welcome.private')}</p>
    </div>
  )
}
