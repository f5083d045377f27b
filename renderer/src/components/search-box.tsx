import { Input } from 'antd'
import { SearchOutlined } from './icons.tsx'

interface SearchBoxProps {
  readonly label: string
  readonly initial: string | undefined
  /** Called at every key; undefined when the box is empty. */
  readonly onSearch: (words: string | undefined) => void
}

/** Filters the table below it while typing. */
export function SearchBox({ label, initial, onSearch }: SearchBoxProps) {
  return (
    <Input
      className="search-box"
      allowClear
      prefix={<SearchOutlined />}
      aria-label={label}
      placeholder={label}
      defaultValue={initial ?? ''}
      onChange={(event) => onSearch(event.target.value === '' ? undefined : event.target.value)}
    />
  )
}
