/**
 * What a page may make of a permit's stream so as to see on when the permit is dead. `begin` makes it while the camera is on, `sees` says whether there is
 * still a picture: it has to be true then, and false once the permit is dead. All run in the page.
 */
export const after = [
  { id: 'track-clone', begin: (stream) => stream.getTracks()[0].clone(), sees: (track) => track.readyState === 'live' },
  { id: 'stream-clone', begin: (stream) => stream.clone(), sees: (clone) => clone.getTracks()[0].readyState === 'live' },
  { id: 'clone-of-a-clone', begin: (stream) => stream.clone().getTracks()[0].clone(), sees: (track) => track.readyState === 'live' },
  { id: 'same-track', begin: (stream) => new MediaStream(stream.getTracks()), sees: (other) => other.getTracks()[0].readyState === 'live' },
  {
    id: 'clone-by-a-fresh-window',
    begin: (stream) => {
      document.body.appendChild(document.createElement('iframe'))
      return window[window.length - 1].MediaStreamTrack.prototype.clone.call(stream.getTracks()[0])
    },
    sees: (track) => track.readyState === 'live',
  },
  { id: 'image-capture', begin: (stream) => new ImageCapture(stream.getTracks()[0].clone()), sees: (capture) => capture.grabFrame().then(() => true, () => false) },
  {
    id: 'track-processor',
    since: [94, '`MediaStreamTrackProcessor`'],
    begin: (stream) => new MediaStreamTrackProcessor({ track: stream.getTracks()[0].clone() }).readable.getReader(),
    sees: async (reader) => {
      const until = performance.now() + 800
      let frame
      do { // what was on its way is read off first
        frame = await Promise.race([reader.read(), new Promise((resolve) => setTimeout(resolve, 1500, { done: true }))])
        if (frame.value) frame.value.close()
      } while (!frame.done && performance.now() < until)
      return !frame.done
    },
  },
  {
    id: 'recorder',
    begin: (stream) => {
      const recorder = Object.assign(new MediaRecorder(stream.clone()), { got: 0, ondataavailable: ({ data }) => { recorder.got += data.size } })
      recorder.start(100)
      return recorder
    },
    // Chromium 74 calls it recording on, of a track that has ended: what counts is what it gets.
    sees: async (recorder) => {
      const { got } = recorder
      await new Promise((resolve) => setTimeout(resolve, 1000))
      return recorder.state === 'recording' && recorder.got > got
    },
  },
  {
    id: 'captured-from-a-video',
    begin: async (stream) => {
      const video = Object.assign(document.createElement('video'), { muted: true, srcObject: stream })
      await video.play()
      return watch(video.captureStream())
    },
    sees: (video) => moves(video),
  },
  {
    id: 'webrtc',
    begin: async (stream) => {
      const [here, there] = [new RTCPeerConnection(), new RTCPeerConnection()]
      here.onicecandidate = ({ candidate }) => candidate && there.addIceCandidate(candidate)
      there.onicecandidate = ({ candidate }) => candidate && here.addIceCandidate(candidate)
      const received = new Promise((resolve) => { there.ontrack = ({ streams, track }) => resolve(streams[0] || new MediaStream([track])) })
      here.addTrack(stream.getTracks()[0].clone(), stream)
      await here.setLocalDescription(await here.createOffer())
      await there.setRemoteDescription(here.localDescription)
      await there.setLocalDescription(await there.createAnswer())
      await here.setRemoteDescription(there.localDescription)
      return watch(await received)
    },
    sees: (video) => moves(video),
  },
]

/** For `begin` and `sees`: a video that plays, and whether what it shows changes. Runs in the page. */
export function prepareAfter() {
  window.watch = (stream) => {
    const video = Object.assign(document.createElement('video'), { muted: true, srcObject: stream })
    video.play().catch(() => {})
    return video
  }
  const look = (video) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 32, height: 32 })
    const context = canvas.getContext('2d')
    context.drawImage(video, 0, 0, 32, 32)
    return context.getImageData(0, 0, 32, 32).data.join()
  }
  window.moves = async (video) => {
    const seen = new Set()
    for (let i = 0; i < 8; i++) {
      seen.add(look(video))
      await new Promise((resolve) => setTimeout(resolve, 150))
    }
    return seen.size > 2
  }
}
