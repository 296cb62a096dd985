export interface Job {
  scene: string
  place: { name: string; width: number; height: number }
  lang: string
  /** 0, 1 or 2: of the text. */
  size: number
}

export type Seen = Job & { screen: string; scheme: 'light' | 'dark' }
export type Finding = Seen & { kind: string; what: string }

export function jobs(): Job[]
export function sweep(request: { chosen: readonly Job[]; executablePath: string; out?: string; hands?: number; deep?: boolean; told?: (job: Job, left: number) => void }): Promise<{ found: Finding[]; seen: Seen[] }>
