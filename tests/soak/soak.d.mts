export interface Point { sessions: number; heap: number; nodes: number; records: number; bytes: number; receipts: number; open: number }
export function soak(
  options: { executablePath: string; sessions: number; marks?: number; turns?: string[] }, tell?: (point: Point) => void,
): Promise<{ points: Point[]; outcomes: Record<string, number>; errors: string[] }>
