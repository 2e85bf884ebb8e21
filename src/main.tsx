import '@fontsource-variable/onest/index.css'
import '@fontsource-variable/source-serif-4/wght.css'
import './ui/tokens.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { applyTheme, storedTheme } from './app/preferences'

applyTheme(storedTheme())

const container = document.getElementById('app')
if (!container) throw new Error('index.html has no element with the id "app"')
createRoot(container).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
