import { fill } from '@mingshi/core'
import { purposeOf } from '../ground/ground.ts'
import { Band } from './Band.tsx'
import type { Scene } from './scene.ts'

interface SignageProps {
  scene: Scene
  /** Ways that work now, by id, in the policy's order. */
  living: readonly string[]
  /** The face can be offered now. */
  face: boolean
}

/**
 * What this machine can do, before anybody begins (PIPL 26; Order 19 Art. 13): the ways that work, the face among them where it is
 * offered and what for, whether the camera is open, whose it is, and the way to one's own consents (PIPL 15, 45). From the policy in
 * force, so that it cannot say more or less than the screens do.
 */
export function Signage({ scene, living, face }: SignageProps) {
  const { words, ground, lang } = scene
  const { signage, method, modality, and } = words
  const { policy } = ground.built
  const { purposes, alternatives, controller, rights } = policy
  const [first] = purposes
  const way = first ? modality[first.modality]! : ''
  const list = alternatives.filter(({ id }) => living.includes(id)).map(({ label }) => label[lang]).concat(face ? way : []).join(and)
  const used = purposes.map(({ id }) => purposeOf(ground, id)!.title[lang]).join(and)
  const phone = (rights && rights.phone) || (controller.contact && controller.contact.phone)
  const next = ground.langs[(ground.langs.indexOf(lang) + 1) % ground.langs.length]!
  return (
    <section class="sign" part="screen" data-screen="signage" lang={lang} dir={words.direction}>
      {first && <Band scene={scene} />}
      <div class="words">
        <p class="label">{fill(face ? signage.choice : signage.ways, { list })}</p>
        <p>{first ? fill(face ? signage.face : signage.off, { way, purposes: used }) : signage.none}</p>
        <p class="small">{controller.name[lang]}{phone && <> · <span class="whole">{phone}</span></>}</p>
      </div>
      <div class="strip">
        {first && <button part="rights" class="chip outlined">{method.rights}</button>}
        {next !== lang && <button part="language" class="chip" lang={next}>{ground.words[next]!.endonym}</button>}
      </div>
    </section>
  )
}
