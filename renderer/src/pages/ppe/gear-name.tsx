interface GearNameProps {
  readonly item: string
  readonly spec: string | null
  readonly size?: string | null
}

/** An item with its model and size, in one cell: on a small screen there is no room for three. */
export function GearName({ item, spec, size = null }: GearNameProps) {
  const more = [spec, size].filter((part) => part !== null && !item.includes(part)).join(' · ')
  return (
    <>
      {item} {more === '' ? null : <span className="muted">{more}</span>}
    </>
  )
}
