import type { ComponentProps } from 'react'
import styles from './Button.module.css'

/** A button of the page; `quiet` has no border until it is pointed at. */
export function Button({ quiet = false, ...rest }: ComponentProps<'button'> & { readonly quiet?: boolean }) {
  return <button type="button" {...rest} className={styles.button} data-quiet={quiet || undefined} />
}

/** As {@link Button}, for what is a link. */
export function ButtonLink(props: ComponentProps<'a'>) {
  return <a {...props} className={styles.button} />
}
