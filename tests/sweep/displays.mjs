/**
 * Where it stands: what a browser there calls its window, and what the installation says of the display. A phone says nothing, and is
 * measured in CSS px.
 */
export const displays = [
  { name: '1080x1920 21.5"', width: 1080, height: 1920, display: { diagonalMm: 546, viewingDistanceMm: 600 } },
  { name: '1080x1920 32"', width: 1080, height: 1920, display: { diagonalMm: 813, viewingDistanceMm: 600 } },
  { name: '1920x1080 21.5"', width: 1920, height: 1080, display: { diagonalMm: 546, viewingDistanceMm: 600 } },
  { name: '800x1280 8"', width: 800, height: 1280, display: { diagonalMm: 203, viewingDistanceMm: 450 } },
  { name: '1024x600 10.1"', width: 1024, height: 600, display: { diagonalMm: 257, viewingDistanceMm: 500 } },
  { name: '360x640', width: 360, height: 640 },
  { name: '320x568', width: 320, height: 568 },
]

/** CSS px of a millimetre; of a phone what its maker calls one. */
export const pxPerMm = ({ width, height, display }) => (display ? Math.hypot(width, height) / display.diagonalMm : undefined)

/** An example's installation, moved to that display. */
export const installedAt = (installation, { width, height, display }) => {
  const { display: _, mount: __, ...rest } = installation
  return display ? { ...rest, display: { ...display, cssWidth: width, cssHeight: height }, mount: { screenBottomMm: 640, screenTopMm: 1120, lens: 'above' } } : rest
}
