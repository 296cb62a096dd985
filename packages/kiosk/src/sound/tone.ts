let audio: AudioContext | undefined

/** A short note as the camera opens and a lower one as it shuts, softly: for whoever does not see the band. A machine without a loudspeaker does without. */
export function tone(opens: boolean): void {
  try {
    audio = audio || new AudioContext()
    void audio.resume()
    const note = audio.createOscillator()
    const soft = audio.createGain()
    note.frequency.value = opens ? 880 : 440
    soft.gain.value = 0.1
    note.connect(soft).connect(audio.destination)
    note.start()
    note.stop(audio.currentTime + 0.2)
  } catch {
    // nothing is heard
  }
}
