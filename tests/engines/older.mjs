import { transformSync } from 'esbuild'

const written = new Map()

/** A message of Playwright's, with the programs in it (its own, and those of a story) in the words of Chromium `version`. */
export function older(message, version) {
  const { method, params } = message
  if (method === 'DOM.scrollIntoViewIfNeeded' && version < 78) return { ...message, method: 'Runtime.callFunctionOn', params: { objectId: params.objectId, functionDeclaration: 'function() { this.scrollIntoViewIfNeeded() }' } }
  const rewritten = (value) => {
    if (typeof value === 'string') return program(value, version)
    if (Array.isArray(value)) return value.map(rewritten)
    return value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rewritten(each)])) : value
  }
  if (method === 'Runtime.evaluate') params.expression = rewritten(params.expression)
  if (method === 'Runtime.callFunctionOn') params.arguments = rewritten(params.arguments)
  // What is thrown comes by value there, nothing is left of an error, and the page is told of it as of one that nobody caught: its words are an answer instead.
  if (method === 'Runtime.callFunctionOn' && params.returnByValue && params.awaitPromise && version < 77) {
    params.functionDeclaration = `async function (...args) { try { return await (${params.functionDeclaration}).apply(this, args) } catch (error) { return { thrown: String(error && error.stack || error) } } }`
  }
  if (method === 'Page.addScriptToEvaluateOnNewDocument') params.source = rewritten(params.source)
  return message
}

/** An answer with the words of what was thrown, as a newer one tells that. */
export function newer(message) {
  const description = message.result?.result?.value?.thrown
  if (typeof description !== 'string') return message
  const exception = { type: 'object', subtype: 'error', className: 'Error', description }
  return { ...message, result: { result: exception, exceptionDetails: { exceptionId: 1, text: 'Uncaught (in promise)', lineNumber: 0, columnNumber: 0, exception } } }
}

/** An expression if it is one, else a script, else what it is: not every text with an arrow in it is a program. */
function program(source, version) {
  if (!/=>|function/.test(source)) return source
  let after = written.get(source)
  if (after !== undefined) return after
  after = as(`(${source})`, version)?.replace(/;$/, '') ?? as(source, version) ?? source
  written.set(source, after)
  return after
}

function as(source, version) {
  try {
    return transformSync(source, { target: `chrome${version}`, charset: 'utf8' }).code.trim()
  } catch {
    return undefined
  }
}
