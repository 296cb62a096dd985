/** What a page has touched, as `touch` and `found` say it: `kind name`. */
export interface Touched { calls: string[]; found: string[] }

/** Runs before any script of a page: notes every call by which a script keeps, asks for, holds or sends something. */
export function watch(): void {
  const calls: string[] = []
  Object.assign(window, { calls })
  const note = (what: string): void => void (calls.includes(what) || calls.push(what))
  /** Notes the call as `kind name`, and lets it through. */
  function tap(owner: object | undefined, method: string, name: (args: unknown[], self: unknown) => string | undefined): void {
    const known = owner && ((owner as Record<string, unknown>)[method] as ((...args: unknown[]) => unknown) | undefined)
    if (!known) return
    Object.defineProperty(owner, method, {
      configurable: true, writable: true,
      value(this: unknown, ...args: unknown[]) {
        const said = name(args, this)
        if (said) note(said)
        return known.apply(this, args)
      },
    })
  }
  const of = (global: string): object | undefined => (window as unknown as Record<string, { prototype: object } | undefined>)[global]?.prototype

  tap(IDBFactory.prototype, 'open', ([name]) => `IndexedDB ${String(name)}`)
  tap(IDBDatabase.prototype, 'createObjectStore', ([store], self) => `store ${(self as IDBDatabase).name} ${String(store)}`)
  tap(of('CacheStorage'), 'open', ([name]) => `CacheStorage ${String(name)}`)
  tap(Storage.prototype, 'setItem', ([key], self) => `${self === localStorage ? 'localStorage' : 'sessionStorage'} ${String(key)}`)
  tap(of('LockManager'), 'request', ([name]) => `lock ${String(name)}`)
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!
  Object.defineProperty(document, 'cookie', { get: () => cookie.get!.call(document) as string, set: (value: string) => { note(`cookie ${value.split('=')[0]!}`); cookie.set!.call(document, value) } })
  tap(of('MediaDevices'), 'getUserMedia', ([wanted]) => {
    const { video, audio } = wanted as MediaStreamConstraints
    return [audio && 'microphone', video && 'camera'].filter(Boolean).map((name) => `permission ${name as string}`).join(' ')
  })
  const asks: [string, string, string][] = [
    ['Permissions', 'query', 'permissions.query'], ['Geolocation', 'getCurrentPosition', 'geolocation'], ['Geolocation', 'watchPosition', 'geolocation'], ['StorageManager', 'persist', 'persistent-storage'],
    ['MediaDevices', 'enumerateDevices', 'enumerateDevices'], ['MediaDevices', 'getDisplayMedia', 'display-capture'], ['WakeLock', 'request', 'screen-wake-lock'], ['Clipboard', 'readText', 'clipboard-read'],
    ['Clipboard', 'writeText', 'clipboard-write'], ['USB', 'requestDevice', 'usb'], ['HID', 'requestDevice', 'hid'], ['Serial', 'requestPort', 'serial'], ['Bluetooth', 'requestDevice', 'bluetooth'],
    ['CredentialsContainer', 'get', 'credentials'], ['CredentialsContainer', 'create', 'credentials'], ['ServiceWorkerContainer', 'register', 'service-worker'],
  ]
  for (const [global, method, name] of asks) tap(of(global), method, () => `permission ${name}`)
  tap(window.Notification, 'requestPermission', () => 'permission notifications')
  tap(Navigator.prototype, 'sendBeacon', ([url]) => `beacon ${String(url)}`)
}

/** What stands on the page's origin now, whoever put it there. */
export async function found(): Promise<string[]> {
  const stands: string[] = []
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name!)
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error as Error)
    })
    stands.push(`IndexedDB ${name!}`, ...[...database.objectStoreNames].map((store) => `store ${name!} ${store}`))
    database.close()
  }
  stands.push(...(await caches.keys()).map((name) => `CacheStorage ${name}`))
  stands.push(...Object.keys(localStorage).map((key) => `localStorage ${key}`), ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`))
  stands.push(...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `permission service-worker ${scope}`))
  return stands
}
