import type { ReactNode } from 'react'
import styles from './StateMessage.module.css'

/** A state that is not the usual one: what is the case, what still works, and the ways out as buttons or links. */
export function StateMessage({
  title,
  children,
  actions,
  level = 2,
}: {
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
  readonly level?: 2 | 3
}) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className={styles.message}>
      <Heading className={styles.title}>{title}</Heading>
      {children !== undefined && <p>{children}</p>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
