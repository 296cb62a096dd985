import { Frame } from './Frame.tsx'
import { phrases } from './phrases.tsx'
import type { Scene } from './scene.ts'
import { Tile } from './Tiles.tsx'

/** Order 19 Art. 7, without collecting anything to find out: three equal answers, no birthday, no document. */
export const Age = ({ scene: { words: { age } } }: { scene: Scene }) => (
  <Frame kicker={age.kicker} heading={age.heading}>
    <p class="lead">{phrases(age.lead) || age.lead}</p>
    <div class="tiles">
      {(['under14', 'over14', 'unsaid'] as const).map((answer) => <Tile part={answer} label={age[answer]} />)}
    </div>
  </Frame>
)
