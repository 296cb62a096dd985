import type { Installation } from '../policy/installation.ts'
import type { Found, Rule } from './rule.ts'

/** Controls between these heights are reached from a wheelchair (EN 301 549 8.3.3; ADA 308: 15 to 48 inches). */
const [lowest, highest] = [380, 1220]

/** The screens make their letters 6.7 mm at 600 mm and in that proportion elsewhere, so that capitals have the 4.8 mm of ADA 707. */
const em = (distance: number): number => (6.7 * distance) / 600

/** Letters to a line on the narrowest screen that the screens are drawn for: 360 CSS px wide at 18 px. */
const narrowest = 20

/**
 * What of accessibility shows in an installation: whether the screen hangs within reach, and whether it holds letters of the size
 * that its distance asks for. Order 19 Art. 5 binds and names no number, nor have we found one in a Chinese standard for such
 * machines: these are European and American, so a breach is risky. How the screens themselves do is tested on them.
 */
export const reachRule: Rule = {
  id: 'CN-FR-05-7',
  severity: 'risky',
  article: 'Order 19 Art. 5; EN 301 549 8.3.3; ADA 308, 707',
  provenance: 'reading',
  says: {
    high: {
      'zh-CN': '屏幕上缘离地 {at} 毫米：坐轮椅的人够得到 {most} 毫米，“帮助”和“结束”在最上面一行',
      en: 'The screen’s upper edge is {at} mm above the floor: from a wheelchair the reach ends at {most} mm, and Help and End are in the top line',
    },
    low: {
      'zh-CN': '屏幕下缘离地 {at} 毫米：坐轮椅的人从 {least} 毫米起才够得到，同意和拒绝的按钮在最下面',
      en: 'The screen’s lower edge is {at} mm above the floor: from a wheelchair the reach begins at {least} mm, and the two answers are at the bottom',
    },
    turned: { 'zh-CN': '屏幕上缘 {top} 毫米不在下缘 {bottom} 毫米之上', en: 'The screen’s upper edge at {top} mm is not above its lower edge at {bottom} mm' },
    letters: {
      'zh-CN': '从 {distance} 毫米外看，字要 {em} 毫米高，这块屏幕一行放不下 {narrowest} 个字：屏幕太小，或者离得太远',
      en: 'Read from {distance} mm, letters are {em} mm high, and this screen holds fewer than {narrowest} of them to a line: it is too small, or too far away',
    },
  },
  find: ({ policy, installation }) => (policy.purposes.length > 0 && installation ? [...outOfReach(installation), ...illegible(installation)] : []),
}

/** Not measured is not known to be within reach. */
export const unmeasuredRule: Rule = {
  id: 'no-measures',
  severity: 'unsettled',
  article: 'Order 19 Art. 5',
  provenance: 'reading',
  says: {
    mount: {
      'zh-CN': '没有写屏幕离地多高：坐轮椅的人够不够得到，没有检查',
      en: 'How high the screen hangs is missing: whether it is within reach from a wheelchair was not checked',
    },
    display: {
      'zh-CN': '没有写屏幕多大、从多远看：字够不够大，没有检查',
      en: 'How large the screen is, and from how far it is read, is missing: whether its letters are large enough was not checked',
    },
  },
  find: ({ policy, installation }) =>
    policy.purposes.length > 0 && installation
      ? [
          ...(installation.mount ? [] : [{ case: 'mount', path: 'installation:$.mount' }]),
          ...(installation.display?.viewingDistanceMm ? [] : [{ case: 'display', path: 'installation:$.display' }]),
        ]
      : [],
}

function outOfReach({ mount }: Installation): Found[] {
  if (!mount) return []
  const { screenBottomMm: bottom, screenTopMm: top } = mount
  if (top <= bottom) return [{ case: 'turned', path: 'installation:$.mount.screenTopMm', values: { top, bottom } }]
  return [
    ...(top > highest ? [{ case: 'high', path: 'installation:$.mount.screenTopMm', values: { at: top, most: highest } }] : []),
    ...(bottom < lowest ? [{ case: 'low', path: 'installation:$.mount.screenBottomMm', values: { at: bottom, least: lowest } }] : []),
  ]
}

function illegible({ display }: Installation): Found[] {
  const distance = display?.viewingDistanceMm
  if (!display || !distance) return []
  const { diagonalMm, cssWidth, cssHeight } = display
  const shorter = (diagonalMm * Math.min(cssWidth, cssHeight)) / Math.hypot(cssWidth, cssHeight)
  if (shorter >= narrowest * em(distance)) return []
  return [{ case: 'letters', path: 'installation:$.display.viewingDistanceMm', values: { distance, em: em(distance).toFixed(1), narrowest } }]
}
