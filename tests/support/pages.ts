import type { Page, Route } from 'playwright-core'

/** Answers one file of a page with something else: what a broken deployment serves. */
export const replace = (page: Page, file: string, answer: { status?: number; body?: string } | ((route: Route) => Promise<void>)): Promise<unknown> =>
  page.route(`**/${file}`, typeof answer === 'function' ? answer : (route) => route.fulfill({ status: answer.status ?? 200, contentType: 'application/json', body: answer.body ?? '' }))

/** Serves the real file, changed. */
export const change = (page: Page, file: string, how: (json: never) => void): Promise<unknown> =>
  replace(page, file, async (route) => {
    const response = await route.fetch()
    const json: unknown = await response.json()
    how(json as never)
    await route.fulfill({ response, body: JSON.stringify(json) })
  })
