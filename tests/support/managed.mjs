// Runs with a folder of policies in the place of /etc/chromium: what two origins get, camera and microphone, as JSON.
import { createServer } from 'node:http'
import { chromium } from 'playwright-core'

const [executablePath, profile, port, ...hosts] = process.argv.slice(2)
const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<!doctype html><title>x</title>'))
await new Promise((resolve) => server.listen(Number(port), '127.0.0.1', resolve))
const browser = await chromium.launchPersistentContext(profile, { executablePath, timeout: 30_000, args: ['--no-sandbox', '--disable-gpu', '--use-fake-device-for-media-stream', `--unsafely-treat-insecure-origin-as-secure=${hosts.map((host) => `http://${host}:${port}`)}`, `--host-resolver-rules=${hosts.map((host) => `MAP ${host} 127.0.0.1`)}`] })
const answers = {}
for (const host of hosts) {
  const page = await browser.newPage()
  const arrived = await page.goto(`http://${host}:${port}/`).then(() => true, (error) => /ERR_\w+/.exec(error.message)?.[0] ?? error.message)
  answers[host] = arrived !== true ? arrived : await page.evaluate(() => {
    const ask = (wanted) => Promise.race([
      navigator.mediaDevices.getUserMedia(wanted).then((stream) => stream.getTracks().map(({ kind }) => kind).join(), ({ name }) => name),
      new Promise((resolve) => setTimeout(resolve, 5000, 'prompt')),
    ])
    return (async () => ({ camera: await ask({ video: true }), microphone: await ask({ audio: true }) }))()
  })
}
await browser.close()
server.close()
console.log(JSON.stringify(answers))
