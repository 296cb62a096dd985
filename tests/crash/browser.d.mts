export class Browser {
  static start(options: { chromium: string; profile: string; more?: string[] }, acked?: (id: string) => void): Promise<Browser>
  send(method: string, params?: object): Promise<unknown>
  goto(url: string): Promise<void>
  evaluate(expression: string): Promise<unknown>
  kill(): Promise<void>
}
