import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { createSiteRouter } from './router'

/** The site: where loads are kept, and which page the address means. */
export function App() {
  const [router] = useState(createSiteRouter)
  const [queries] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          // One silent second try; after that the reader is told, and has a button.
          queries: { retry: 1, retryDelay: 500, refetchOnWindowFocus: false, networkMode: 'always' },
        },
      }),
  )
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  )
}
