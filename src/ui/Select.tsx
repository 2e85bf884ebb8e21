import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import styles from './Select.module.css'

/** The platform's own select, drawn in the page's hand. */
export function Select(props: ComponentProps<'select'>) {
  return (
    <span className={styles.frame}>
      <select {...props} className={styles.select} />
      <ChevronDown className={styles.arrow} size={14} aria-hidden focusable={false} />
    </span>
  )
}
