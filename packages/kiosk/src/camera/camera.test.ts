import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

/** As much of an engine as the camera needs, there before its modules are: what they keep is this. */
const engine = vi.hoisted(() => {
  let answer: (wanted: MediaStreamConstraints) => Promise<unknown> = () => Promise.reject(new Error('no answer'))
  class MediaDevices { getUserMedia(wanted: MediaStreamConstraints) { return answer(wanted) } }
  class MediaStreamTrack extends EventTarget {
    readyState = 'live'
    stop(): void { this.readyState = 'ended' }
    clone(): MediaStreamTrack { return new MediaStreamTrack() }
  }
  class MediaStream {
    private readonly tracks: MediaStreamTrack[]
    constructor(tracks: MediaStreamTrack[]) { this.tracks = tracks }
    getTracks(): MediaStreamTrack[] { return this.tracks }
    clone(): MediaStream { return new MediaStream(this.tracks.map((track) => track.clone())) }
  }
  Object.assign(globalThis, { window: { navigator: { mediaDevices: new MediaDevices() }, MediaStream, MediaStreamTrack, Promise } })
  return { MediaStream, MediaStreamTrack, answering: (next: typeof answer) => { answer = next } }
})
const { followStream, followTrack } = await import('./clones.ts')
const { CameraTrouble, systemCamera } = await import('./camera.ts')
const { turnKey } = await import('./tap.ts')

type Track = InstanceType<typeof engine.MediaStreamTrack>
const newTrack = (): Track => new engine.MediaStreamTrack()
const streamOf = (track: Track) => new engine.MediaStream([track]) as unknown as MediaStream
const { answering } = engine

beforeEach(turnKey)
afterEach(() => { vi.unstubAllGlobals() })

describe('the camera', () => {
  it('asks for a picture and no sound, and stops every track when it closes', async () => {
    const track = newTrack()
    let wanted: MediaStreamConstraints | undefined
    answering((constraints) => {
      wanted = constraints
      return Promise.resolve(streamOf(track))
    })
    const camera = systemCamera(() => {})
    await camera.open()
    expect(wanted).toEqual({ video: { facingMode: 'user' } }) // no word of sound: none (W3C, section 10.2)
    expect(track.readyState).toBe('live')
    camera.close()
    expect(track.readyState).toBe('ended')
  })

  it('stops a stream that comes after it was closed', async () => {
    const track = newTrack()
    let arrive: (stream: MediaStream) => void = () => {}
    answering(() => new Promise<MediaStream>((resolve) => { arrive = resolve }))
    const camera = systemCamera(() => {})
    const opening = camera.open()
    camera.close()
    arrive(streamOf(track))
    await expect(opening).rejects.toBeInstanceOf(CameraTrouble)
    expect(track.readyState).toBe('ended')
  })

  it('opens once for a touch, and not for one that a close came after', async () => {
    answering(() => Promise.resolve(streamOf(newTrack())))
    const camera = systemCamera(() => {})
    await camera.open()
    await expect(camera.open()).rejects.toMatchObject({ code: 'camera-missing' })
    turnKey()
    camera.close()
    await expect(camera.open()).rejects.toMatchObject({ code: 'camera-missing' })
    turnKey()
    expect(await camera.open()).toBeInstanceOf(engine.MediaStream)
    camera.close()
  })

  it('ends a stream even where the page keeps it from whoever waits', async () => {
    const track = newTrack()
    const { then } = Promise.prototype
    let arrive: (stream: MediaStream) => void = () => {}
    answering(() => new Promise<MediaStream>((resolve) => { arrive = resolve }))
    const camera = systemCamera(() => {})
    let kept: unknown
    Promise.prototype.then = function (this: Promise<unknown>, done: (value: unknown) => unknown, failed: () => never) {
      return Reflect.apply(then, this, [(value: unknown) => (value instanceof engine.MediaStream ? void (kept = value) : done(value)), failed]) as Promise<never>
    } as typeof then
    try {
      void camera.open()
    } finally {
      Promise.prototype.then = then
    }
    arrive(streamOf(track))
    await new Promise((resolve) => setTimeout(resolve))
    expect([kept, track.readyState]).toEqual([expect.any(engine.MediaStream), 'live'])
    camera.close()
    expect(track.readyState).toBe('ended')
  })

  it('tells of a track that ended by itself, and not of one that it closed', async () => {
    const track = newTrack()
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

  it('ends with every clone, and clones of clones, in the task in which it closes, whatever the page made of the functions that end them', async () => {
    const track = newTrack()
    answering(() => Promise.resolve(streamOf(track)))
    const camera = systemCamera(() => {})
    const stream = await camera.open()
    const cloneTrack = followTrack(engine.MediaStreamTrack.prototype.clone as never)
    const cloneStream = followStream(engine.MediaStream.prototype.clone as never)
    const first = cloneTrack.call(track) as Track
    const second = cloneTrack.call(first) as Track
    const [third] = (cloneStream.call(stream) as InstanceType<typeof engine.MediaStream>).getTracks()
    const { stop } = engine.MediaStreamTrack.prototype
    engine.MediaStreamTrack.prototype.stop = () => {}
    engine.MediaStream.prototype.getTracks = () => []
    expect([track, first, second, third].map((each) => each!.readyState)).toEqual(['live', 'live', 'live', 'live'])
    camera.close()
    expect([track, first, second, third].map((each) => each!.readyState)).toEqual(['ended', 'ended', 'ended', 'ended'])
    const later = cloneTrack.call(newTrack()) as Track
    camera.close()
    expect(later.readyState).toBe('live') // of no permit: not ours to end
    engine.MediaStreamTrack.prototype.stop = stop
  })
})
