/** Staff's own, on a machine with a server: asked there. What a child can see on the tablet must not be enough. */
const staffCode = '7402'

/** A guardian who is here: staff look, and say so with a code of theirs. The guardian then reads and decides on the kiosk's screens. */
export function attestGuardian() {
  const dialog = document.querySelector('#attest')
  const [code, said] = [dialog.querySelector('#staff'), dialog.querySelector('#attested')]
  code.value = ''
  said.textContent = ''
  dialog.querySelector('#present').onclick = (event) => {
    if (code.value === staffCode) return
    event.preventDefault()
    code.value = ''
    said.textContent = '口令不对。'
  }
  dialog.returnValue = 'no'
  dialog.showModal()
  const ended = ({ detail }) => { if (detail.state === 'ended') dialog.close('no') } // whoever stood there has gone
  document.addEventListener('mingshi:session', ended)
  return new Promise((resolve) => {
    dialog.onclose = () => {
      document.removeEventListener('mingshi:session', ended)
      resolve(dialog.returnValue === 'yes' ? { relation: new FormData(dialog.querySelector('form')).get('relation') } : null)
    }
  })
}

const post = async (route, body) => (await fetch(`guardians/${route}`, { method: 'POST', body: JSON.stringify(body) })).json()

/** A guardian who is elsewhere: the server knows the household's own number; here only the answer comes back. */
export const channelOf = (home) => ({
  async send(request) {
    let isGone = false
    const ended = ({ detail }) => { isGone = isGone || detail.state === 'ended' }
    document.addEventListener('mingshi:session', ended)
    try {
      const { id } = await post('ask', { home, request })
      for (;;) {
        const { answer } = await post('answered', { id })
        if (answer !== undefined || isGone) return answer || null
        await new Promise((resolve) => setTimeout(resolve, 500))
      }
    } finally {
      document.removeEventListener('mingshi:session', ended)
    }
  },
})
