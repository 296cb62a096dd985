import { once } from 'node:events'
import { WebSocket } from 'ws'
import { Connection } from './connection.mjs'

/** A connection over a web socket. */
export async function connect(url) {
  const socket = new WebSocket(url, { maxPayload: 1 << 28 })
  await once(socket, 'open')
  const connection = new Connection((text) => socket.send(text))
  socket.on('message', (text) => connection.take(text.toString()))
  socket.on('close', () => connection.end('the browser is gone'))
  return connection
}
