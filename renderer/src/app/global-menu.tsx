import { Button, Popover } from 'antd'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { DownOutlined, ReadOutlined } from '../components/icons.tsx'
import { useText } from '../hooks/use-text.ts'

/** What belongs to no firm: one page a line. */
const PAGES = [
  { to: '/hazards', text: 'globalMenu.hazards' },
  { to: '/judge', text: 'globalMenu.judge' },
  { to: '/rules', text: 'globalMenu.rules' },
  { to: '/packs', text: 'globalMenu.packs' },
  { to: '/reminders', text: 'reminders.title' },
] as const

/** Reference and tools: side by side in front of the firms, behind one button inside a firm, whose own menu comes first there. */
export function GlobalMenu({ folded }: { readonly folded: boolean }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const links = (
    <nav className={folded ? 'global-menu folded' : 'global-menu'} aria-label={t('globalMenu.label')}>
      {PAGES.map(({ to, text }) => (
        <Link key={to} to={to} className="head-link" onClick={() => setOpen(false)}>
          {t(text)}
        </Link>
      ))}
    </nav>
  )
  if (!folded) return links
  return (
    <Popover content={links} trigger="click" open={open} onOpenChange={setOpen} placement="bottomRight" arrow={false}>
      <Button type="text" icon={<ReadOutlined />} aria-expanded={open}>
        {t('globalMenu.label')} <DownOutlined />
      </Button>
    </Popover>
  )
}
