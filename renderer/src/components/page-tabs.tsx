import { Tabs } from 'antd'
import type { ReactNode } from 'react'

interface PageTabsProps<K extends string> {
  /** In the order in which they stand. */
  readonly tabs: readonly K[]
  readonly active: K
  readonly label: (tab: K) => ReactNode
  readonly content: Readonly<Record<K, ReactNode>>
  readonly onChange: (tab: K) => void
}

/** The tabs of a page whose lists take the height that is left. Only the active one is there; the page keeps which it is in its address. */
export function PageTabs<K extends string>({ tabs, active, label, content, onChange }: PageTabsProps<K>) {
  return (
    <Tabs
      className="fill-tabs"
      activeKey={active}
      destroyOnHidden
      onChange={(key) => {
        const tab = tabs.find((each) => each === key)
        if (tab !== undefined) onChange(tab)
      }}
      items={tabs.map((key) => ({ key, label: label(key), children: key === active ? content[key] : null }))}
    />
  )
}
