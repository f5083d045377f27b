import { Drawer } from 'antd'
import type { ReactNode } from 'react'

interface SideDrawerProps {
  readonly title: ReactNode
  readonly open: boolean
  readonly onClose: () => void
  readonly wide?: boolean
  readonly footer?: ReactNode
  readonly extra?: ReactNode
  /** A reading drawer leaves the table beside it usable; an editing drawer does not. */
  readonly beside?: boolean
  readonly children: ReactNode
}

/** The one drawer of the program: slides in from the right, Esc closes it, focus goes back to where it was. */
export function SideDrawer(props: SideDrawerProps) {
  return (
    <Drawer
      title={props.title}
      open={props.open}
      onClose={props.onClose}
      size={props.wide ? 920 : 520}
      mask={props.beside ? false : { closable: false }}
      focusable={{ trap: props.beside !== true, focusTriggerAfterClose: props.beside !== true }}
      rootClassName={props.beside ? 'drawer beside' : 'drawer'}
      autoFocus={props.beside !== true}
      destroyOnHidden
      footer={props.footer}
      extra={props.extra}
      closable={{ placement: 'end' }}
    >
      {props.children}
    </Drawer>
  )
}
