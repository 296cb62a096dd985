/**
 * What `mingshi.js` leaves to `mingshi-full.js`, so that it stays under its ceiling (decision 14): by file, and what stands in its place. The
 * rest of the sources does not know: nobody can be asked for a guardian here, as on a page whose host offers no way to ask one, and no screen is
 * measured, of which the records then say nothing (decision 15); nothing is read aloud or brought within reach; a withdrawal gives no receipt (decision 19).
 */
const absent = {
  'core/src/flow/guardian.ts': 'export const onGuardian = (visit) => [visit, []]\nexport const toGuardian = () => {}\nexport const isOnTheirs = () => false',
  'core/src/policy/guarded.ts': 'export const asksGuardian = () => false\nexport const isGuardians = () => false',
  'core/src/flow/further.ts': `export const onFurther = (visit) => [visit, []]
export const onRest = (state, event) => [state, event.type === 'opening' ? [{ do: 'deny' }] : []]`,
  'core/src/locales/zh-CN.beside.ts': 'export const zhCNBeside = {}',
  'core/src/locales/zh-CN.guardian.ts': 'export const zhCNGuardian = {}',
  'kiosk/src/visit/token.ts': 'export const mintToken = () => {}',
  'kiosk/src/camera/strength.ts': 'export const gated = (loading) => loading\nexport const gateFound = () => ({})',
  'kiosk/src/ground/minors.ts': String.raw`export const known = () => /^mingshi-policy\/1(\.1)?$/`,
  'kiosk/src/log/left.ts': `export const leftOpen = (store) => store.all('sessions')`,
  'kiosk/src/log/recover.ts': "export { recover } from './continue.ts'",
  'kiosk/src/log/mirrored.ts': `export const mirrored = (store, _, sentinel) => ({
    ...store,
    commit: (commit) => store.commit(commit).then(() => sentinel.set('-' + commit.head.note)),
  })`,
  'kiosk/src/receipt/withdrawn.ts': "export { withdraw } from './withdraw.ts'",
  'kiosk/src/store/rotate.ts': 'export const rotate = () => {}',
  'kiosk/src/visit/guardian.ts': 'export const guardiansFor = () => {}\nexport const askGuardian = () => {}',
  'kiosk/src/aids.ts': 'export const beginAids = () => {}\nexport const follow = () => {}\nexport const turned = () => false',
  'kiosk/src/carry.ts': 'export const carrying = () => {}',
  'kiosk/src/fair.ts': 'export const beginFair = () => {}\nexport const drawing = () => {}\nexport const drawn = () => {}\nexport const isFair = () => true',
  'kiosk/src/join.ts': 'export const join = () => {}',
  'kiosk/src/measure/measure-choice.ts': 'export const measuring = {}\nexport const takeMeasured = () => ({})',
  'kiosk/src/measure/measured.ts': 'export const fairnessOf = () => ({})',
  'kiosk/src/signage.tsx': 'export const beginSignage = () => {}',
  'kiosk/src/ui/roomy-theme.ts': 'export const roomyTheme = /* css */ ``',
  'kiosk/src/ui/phrases.tsx': 'export const phrases = () => {}',
  'kiosk/src/platform/larger.ts': 'export const leastDeed = 0\nexport const chipMm = () => 15',
  'kiosk/src/ui/More.tsx': 'export const cue = () => {}\nexport const clear = () => {}',
  'kiosk/src/ui/Aids.tsx': `export const AidChips = () => null
export const Above = () => null
export const Said = () => null
export const modal = {}
export const helped = () => {}
export const toLens = () => {}
export const opened = () => {}`,
  'kiosk/src/take-back.ts': 'export const tookBack = () => false',
  'kiosk/src/ui/beside-receipt.tsx': 'export const besideReceipt = () => {}',
  'kiosk/src/ui/TakeBack.tsx': 'export const TakeBack = () => null',
  'core/src/locales/moment.ts': `export const momentText = (ms, lang, region) => new Date(ms).toLocaleString(lang, { timeZone: /^CN/.test(region) ? 'Asia/Shanghai' : undefined })`,
  'kiosk/src/ui/afterwards.ts': 'export const afterwards = () => {}',
  'kiosk/src/ui/came.tsx': 'export const came = () => []\nexport const crowded = () => {}\nexport const unmade = () => {}',
  'kiosk/src/ui/items.ts': "export { nameOf as labelOf } from './scene.ts'",
  'kiosk/src/ui/stays.tsx': 'export const stays = () => {}\nexport const isStaying = () => false',
  'kiosk/src/ui/Guardian.tsx': 'export const Guardian = () => null',
}

export const smaller = {
  name: 'smaller',
  resolveId(source, importer = '') {
    return source === 'idb' ? importer.replace(/idb\.ts$/, 'requests.ts') : null
  },
  load(id) {
    const [, code] = Object.entries(absent).find(([file]) => id.endsWith(`/packages/${file}`)) ?? []
    return code ? { code, map: { mappings: '' } } : null
  },
}
