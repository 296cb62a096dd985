import type { OutsideReport } from '@mingshi/core'
import type { Kind } from './handed.ts'

type VerdictOf<K extends 'receipts' | 'older' | 'checkpoints' | 'witnesses'> = OutsideReport[K][number]['verdict']

/** What the page says of what was handed in beside the bundle: as `mingshi verify` does, and in both languages. `{name}` stands for a value. */
export interface HandedWords {
  open: string
  lead: string
  paste: string
  add: string
  pick: string
  remove: string
  agrees: string
  differs: string
  contradicted: string
  kind: Record<Kind, string>
  receipt: Record<VerdictOf<'receipts'>, string>
  claims: string
  /** Beside a receipt of a withdrawal: that it is one; and what it proves where the log does not have it. */
  withdrawn: Record<'plain' | 'proves', string>
  codeOf: string
  older: Record<VerdictOf<'older'>, string>
  sizes: string
  from: string
  checkpoint: Record<VerdictOf<'checkpoints'>, string>
  machine: string
  cosigned: string
  witness: Record<VerdictOf<'witnesses'> | 'elsewhere', string>
  signed: string
  more: string
  fault: string
  unasked: string
}

export const handedWords: Record<'zh-CN' | 'en', HandedWords> = {
  'zh-CN': {
    open: '别人手里的凭据：回执、更早的材料包、见证人',
    lead: '没有也能核验。有了，才看得出日志有没有被整本重写过：拿着密钥的人，重写了也能让它自己对得上。',
    paste: '粘贴：回执的网址、数字或短号；见证人的公钥；见证人签过名的检查点',
    add: '加上',
    pick: '选文件，更早的材料包也可以',
    remove: '去掉',
    agrees: '和别人手里的凭据一致',
    differs: '别人手里的凭据，不是每一件都对得上',
    contradicted: '和别人手里的凭据矛盾',
    kind: { receipt: '回执', code: '短号', checkpoint: '检查点', witness: '见证人', bundle: '更早的材料包', unread: '看不懂' },
    receipt: {
      'in-this-log': '在这份日志里，就在它说的位置；它签发时，它和前面的全部记录就是现在这样。',
      contradicted: '矛盾：这台机器签过它，现在给出的却是另一份日志。它签发以后，有记录被改过或者拿走了；或者它说的事当时就没有记下来。',
      'after-this-bundle': '是这台机器签的，说的是这个材料包末尾以后的记录：请要一个新的材料包。',
      removed: '矛盾：这台机器签过它；材料包写到了更晚的时间，它说的那些记录却不见了。',
      pruned: '是这台机器签的；它说的记录期满后删掉了。留下的部分和它没有矛盾，要看那些记录，得有更早的材料包。',
      'not-signed': '不是这台机器签的：是编的，或者被改过。',
      'another-log': '是另一台机器的，或者这台机器重置以前的日志。',
      'code-only': '只是短号。机器凭它查得到，材料包里没有它，也没有签名，所以它证明不了什么。请要回执二维码里的整段文字。',
      unreadable: '不是回执：应当是带一长串数字的网址，或者 mingshi: 加数字。',
    },
    claims: '{date}，第 {index} 条，{purpose}：{answers}',
    withdrawn: { plain: '是撤回的回执：第 {items} 项。', proves: '是撤回的回执。它证明那时在这台机器上撤回了第 {items} 项，不管日志现在怎么写。' },
    codeOf: '是回执 {name} 的短号，那一份说得比它多。',
    older: {
      prefix: '那个材料包里的记录，一条也没有被改过或者拿走。',
      contradicts: '矛盾：是同一台机器的两份不同的历史。',
      'older-is-longer': '矛盾：它末尾的记录，这个材料包里没有。',
      pruned: '它的末尾在这个材料包删掉的部分之前：两边都有的没有矛盾，别的说不了。',
      'another-log': '是另一台机器的，或者这台机器重置以前的日志。',
      unreadable: '两个里面有一个不是材料包。',
    },
    sizes: '它有 {older} 条，这个有 {newer} 条。',
    from: '从第 {n} 条起不一样。',
    checkpoint: {
      'in-this-log': '在这份日志里：它签名时的记录，就是现在这样。',
      contradicted: '矛盾：签过名的是另一份日志。签名以后，有记录被改过或者拿走了。',
      'after-this-bundle': '它说的记录比这个材料包多：材料包旧了，或者末尾被截掉了。请要一个新的材料包。',
      pruned: '它说的记录期满后删掉了，没有什么可以和它比了。',
      'false-line': '矛盾：见证人名下有一行是假的。是编的，或者签过以后改过。',
      'not-signed': '这台机器和您给出公钥的见证人都没有签过它：谁都能这样写。',
      'another-log': '是另一台机器的，或者这台机器重置以前的日志。',
      unreadable: '不是签过名的检查点。',
    },
    machine: '机器自己签过名。',
    cosigned: '{name} 签过名，按它的时钟是 {date}（北京时间）。',
    witness: {
      cosigned: '签过名。它签过的检查点，和前面的全部记录，按它的时钟，那时就是现在这样。',
      'false-line': '矛盾：它名下有一行是假的。是编的，或者它签过的检查点后来被改过。',
      nothing: '在这个材料包里什么也没有签。',
      elsewhere: '在这个材料包里没有签；签在您另外给出的检查点上。',
      'not-verifiable': '它的签名在这里核验不了：这个浏览器不会 Ed25519。',
    },
    signed: '{date}（北京时间），前 {size} 条',
    more: '另有 {n} 次更早的',
    fault: '{where}应当是 {expected}，实际是 {got}',
    unasked: '没有给出公钥的：{name}（{id}），{n} 行。没有核验，不算数。',
  },
  en: {
    open: 'What others hold: receipts, an older bundle, witnesses',
    lead: 'Not needed to verify. It is what shows whether the whole log was written anew: whoever has the key can do that so that it agrees with itself.',
    paste: 'Paste: a receipt’s URL, digits or short code; a witness’s public key; a checkpoint that a witness signed',
    add: 'Add',
    pick: 'Choose files, older bundles too',
    remove: 'Remove',
    agrees: 'Agrees with what others hold',
    differs: 'Not all that others hold agrees',
    contradicted: 'Contradicted by what others hold',
    kind: { receipt: 'Receipt', code: 'Short code', checkpoint: 'Checkpoint', witness: 'Witness', bundle: 'Older bundle', unread: 'Not understood' },
    receipt: {
      'in-this-log': 'In this log, where it says: this record and everything before it are as they were when it was issued.',
      contradicted: 'Contradicted: this machine signed it and now shows another log. Records were changed or removed after it was issued, or it was issued about what was not recorded.',
      'after-this-bundle': 'Signed by this machine, about records after the end of this bundle: ask for a newer one.',
      removed: 'Contradicted: this machine signed it, and the records that it is about are gone although the bundle goes on to a later time.',
      pruned: 'Signed by this machine; what it is about was pruned since, its term being over. Nothing that is left contradicts it: an older bundle can show it.',
      'not-signed': 'Not signed by this machine: somebody made it up, or altered it.',
      'another-log': 'Of another machine’s log, or of this machine’s before it was reset.',
      'code-only': 'A short code alone. The machine finds by it; no bundle has it and nothing of it is signed, so it proves nothing. Ask for the whole text of the receipt’s QR code.',
      unreadable: 'No receipt: expected a URL with a long row of digits, or mingshi: with digits.',
    },
    claims: '{date}, record {index}, {purpose}: {answers}',
    withdrawn: { plain: 'Of a withdrawal: item {items}.', proves: 'Of a withdrawal: it proves that item {items} was taken back at this machine then, whatever the log says now.' },
    codeOf: 'The short code of receipt {name}, which says more.',
    older: {
      prefix: 'Nothing that was in that bundle was changed or removed.',
      contradicts: 'Contradicted: the two are different histories of one machine.',
      'older-is-longer': 'Contradicted: records at its end are not in this bundle.',
      pruned: 'It ends before what was pruned of this one: nothing that both have contradicts it, and no more can be said.',
      'another-log': 'Of another machine’s log, or of this machine’s before it was reset.',
      unreadable: 'One of the two is no bundle.',
    },
    sizes: 'It has {older} records, this one {newer}.',
    from: 'They differ from record {n} on.',
    checkpoint: {
      'in-this-log': 'In this log: what it is about is as it was when it was signed.',
      contradicted: 'Contradicted: what was signed is another log. Records were changed or removed since.',
      'after-this-bundle': 'About more records than this bundle has: it is an older one, or its end was cut off. Ask for a newer one.',
      pruned: 'About records that were pruned since, their term being over: no root of them is left to compare.',
      'false-line': 'Contradicted: a line under a witness’s key is none of its. Somebody made it up, or changed what it had signed.',
      'not-signed': 'Signed neither by this machine nor by a witness whose key you gave: anybody can write that down.',
      'another-log': 'Of another machine’s log, or of this machine’s before it was reset.',
      unreadable: 'No signed checkpoint.',
    },
    machine: 'Signed by the machine itself.',
    cosigned: 'Signed by {name}, by its clock at {date} (Beijing time).',
    witness: {
      cosigned: 'Signed. What it signed, and everything before it, is as it was at that time by its clock.',
      'false-line': 'Contradicted: a line under its key is none of it. Somebody made it up, or changed the checkpoint that it had signed.',
      nothing: 'Signed nothing in this bundle.',
      elsewhere: 'Signed nothing in this bundle; it signed a checkpoint that you handed in.',
      'not-verifiable': 'Its lines cannot be verified here: this browser has no Ed25519.',
    },
    signed: '{date} (Beijing time), the first {size} records',
    more: 'and {n} older ones',
    fault: '{where}expected {expected}; got {got}',
    unasked: 'No key was given of: {name} ({id}), lines: {n}. Unverified, and counts for nothing.',
  },
}
