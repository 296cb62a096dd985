/**
 * A moment (Unix ms) to the minute, as people write it: `2026年11月22日 23:31`, `22 Nov 2026, 23:31`; in digits where the engine has no such style
 * (Chromium before 76). By the clock of the place, whatever a machine or a phone is set to: of China, UTC+8 all year, where `region` (ISO 3166-1 or -2, as an
 * installation has it) is there, elsewhere of whoever shows it.
 */
export const momentText = (ms: number, lang: string, region: string): string =>
  new Date(ms).toLocaleString(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'medium', timeStyle: 'short', timeZone: /^CN/.test(region) ? 'Asia/Shanghai' : undefined })
