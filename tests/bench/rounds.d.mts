export interface Row { what: string; unit: string | null; failed?: string }
interface Measured { what: string; unit: string; figure: number[]; floor?: number[]; floorWhat?: string; most?: number }

export function row(measured: Measured): Row
export function ceiling(measured: Measured): Row
export function failed(of: { what: string; why: string }): Row
