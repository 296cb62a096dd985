import { afterEach, describe, expect, it, vi } from 'vitest'
import { CameraTrouble, systemCamera } from './camera.ts'

class Track extends EventTarget {
  readyState = 'live'
  stop(): void { this.readyState = 'ended' }
}
const streamOf = (track: Track) => ({ getTracks: () => [track] }) as unknown as MediaStream
const answering = (getUserMedia: (wanted: MediaStreamConstraints) => Promise<MediaStream>) => vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } })

afterEach(() => { vi.unstubAllGlobals() })

describe('the camera', () => {
  it('asks for a picture and no sound, and stops every track when it closes', async () => {
    const track = new Track()
    let wanted: MediaStreamConstraints | undefined
    answering((constraints) => {
      wanted = constraints
      return Promise.resolve(streamOf(track))
    })
    const camera = systemCamera(() => {})
    await camera.open()
    expect(wanted).toMatchObject({ audio: false })
    expect(track.readyState).toBe('live')
    camera.close()
    expect(track.readyState).toBe('ended')
  })

  it('stops a stream that comes after it was closed', async () => {
    const track = new Track()
    let arrive: (stream: MediaStream) => void = () => {}
    answering(() => new Promise((resolve) => { arrive = resolve }))
    const camera = systemCamera(() => {})
    const opening = camera.open()
    camera.close()
    arrive(streamOf(track))
    await expect(opening).rejects.toBeInstanceOf(CameraTrouble)
    expect(track.readyState).toBe('ended')
  })

  it('tells of a track that ended by itself, and not of one that it closed', async () => {
    const track = new Track()
    const lost = vi.fn()
    answering(() => Promise.resolve(streamOf(track)))
    const camera = systemCamera(lost)
    await camera.open()
    track.dispatchEvent(new Event('ended'))
    expect(lost).toHaveBeenCalledTimes(1)
    camera.close()
    track.dispatchEvent(new Event('ended'))
    expect(lost).toHaveBeenCalledTimes(1)
  })

  it.each([
    ['NotFoundError', 'camera-missing'], ['OverconstrainedError', 'camera-missing'], ['NotReadableError', 'camera-busy'],
    ['NotAllowedError', 'camera-denied'], ['SecurityError', 'camera-denied'], ['TypeError', 'camera-failed'],
  ])('%s of the engine is %s', async (name, code) => {
    answering(() => Promise.reject(new DOMException('said the engine', name)))
    await expect(systemCamera(() => {}).open()).rejects.toMatchObject({ code })
  })

  it('is missing where the engine has none', async () => {
    vi.stubGlobal('navigator', {})
    await expect(systemCamera(() => {}).open()).rejects.toMatchObject({ code: 'camera-missing' })
  })
})
