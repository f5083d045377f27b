import type { ReactNode } from 'react'

/** Every screen: a title, one line on what it is for, its actions, its content. `fill` lets a table take the height that is left; `beside` leaves room for a reading drawer. */
export function Page(props: {
  title: ReactNode
  lead?: ReactNode
  actions?: ReactNode
  fill?: boolean
  beside?: boolean
  children: ReactNode
}) {
  return (
    <div className={['page', props.fill ? 'fill' : '', props.beside ? 'beside' : ''].filter(Boolean).join(' ')}>
      <div className="page-head">
        <div className="grow">
          <h1>{props.title}</h1>
          {props.lead === undefined ? null : <p className="lead">{props.lead}</p>}
        </div>
        {props.actions === undefined ? null : <div className="actions">{props.actions}</div>}
      </div>
      {props.children}
    </div>
  )
}
