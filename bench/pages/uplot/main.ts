import { startPage } from '../page'

startPage(() => import('./picture').then(({ mount }) => mount))
