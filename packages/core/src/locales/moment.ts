/** Hong Kong, Macao and Taiwan go by the same clock as the mainland, all year. */
const china = /^(CN|HK|MO|TW)/

/**
 * A moment (Unix ms) to the minute, as people write it: `2026年11月22日 23:31`, `22 Nov 2026, 23:31`. By the clock of the place, whatever a machine or a
 * phone is set to: of China where `region` (ISO 3166-1 or -2, as an installation has it) is there, elsewhere the one of whoever shows it. No engine
 * writes a date in Uyghur: it is in digits alone.
 */
export const momentText = (ms: number, lang: string, region: string): string =>
  new Date(ms).toLocaleString(lang === 'en' ? 'en-GB' : lang === 'ug' ? 'sv' : lang, {
    year: 'numeric', month: lang === 'ug' ? '2-digit' : 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
    timeZone: china.test(region) ? 'Asia/Shanghai' : undefined,
  })
