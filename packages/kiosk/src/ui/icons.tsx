/** One style: 24 units, one stroke, round ends, drawn for this project. A way without an icon of its own has three dots. */
const paths: Record<string, string> = {
  'camera-off': 'M3 3l18 18M7.5 7H5a2 2 0 0 0-2 2v8a2 2 0 0 0 2 2h13.5M9.6 5.6 10 5h4l1.4 2H19a2 2 0 0 1 2 2v7M9.5 12a3 3 0 0 0 4 3.4',
  camera: 'M3 9a2 2 0 0 1 2-2h3.6L10 5h4l1.4 2H19a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2zM12 10a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  'qr-code': 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5M20 14v3M14 20h2M19 20h1',
  card: 'M3 7a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2zM3 9.5h18M6.5 15h3',
  nfc: 'M7 9.5a5 5 0 0 1 0 5M10.5 7a9 9 0 0 1 0 10M14 4.5a13 13 0 0 1 0 15',
  cash: 'M3 7h18v10H3zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM6 10v4M18 10v4',
  code: 'M6 6h.01M12 6h.01M18 6h.01M6 12h.01M12 12h.01M18 12h.01M6 18h.01M12 18h.01M18 18h.01',
  intercom: 'M7 3h10v18H7zM10 7h4M10 10h4M12 15.5a1.5 1.5 0 1 0 0 .01',
  staff: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20a7.5 7.5 0 0 1 15 0',
  other: 'M5 12h.01M12 12h.01M19 12h.01',
  face: 'M4 8V5a1 1 0 0 1 1-1h3M16 4h3a1 1 0 0 1 1 1v3M20 16v3a1 1 0 0 1-1 1h-3M8 20H5a1 1 0 0 1-1-1v-3M9 10v.5M15 10v.5M9 15h6',
}

/** Decoration beside a label: hidden from whoever hears the screen. */
export const Icon = ({ name }: { name: string }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={paths[name] || paths.other} />
  </svg>
)
