export function freePort(): Promise<number>
export interface Program { said(): string; isGone(): boolean; kill(): Promise<void> }
export function startProgram(command: string, args: string[], env?: Record<string, string>): Program
export function whenReady<T>(program: Program, ask: () => Promise<T>): Promise<T>
