import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as core from '@mingshi/core'
import { describe, expect, it } from 'vitest'
import { filesBelow, root, sources } from './sources.ts'

describe('files', () => {
  it('are told apart where upper and lower case are one, and their modules too', () => {
    const modules = sources().map(({ path }) => path.replace(/\.tsx?$/, '').toLowerCase())
    expect(modules.filter((name, i) => modules.indexOf(name) !== i)).toEqual([])
  })
})

/** Every public name is here on purpose. Adding or removing one is a line in the changelog. */
describe('the public names', () => {
  it('of @mingshi/core, at run time', () => {
    expect(Object.keys(core).sort()).toEqual([
      'MingshiError', 'allRules', 'alphabet', 'articleText', 'append', 'asksConsent', 'asksGuardian', 'assessmentScope', 'attemptsOf', 'base64', 'base64url', 'basisOf',
      'brokenAtRunTime', 'build', 'canRetry', 'canWithdraw', 'canonical', 'checkIds', 'codeOf', 'codeOfModules', 'commitmentOf', 'composeChange', 'composeGuardianNotice', 'composeItemNotice', 'composeNotice',
      'composePlainNotice', 'concat', 'consistencyProof', 'dayPattern', 'deriveChanges', 'deriveItems', 'derFromRaw', 'digestOf', 'disclosureOf', 'durationInWords', 'emptyFrontier',
      'emptyRoot', 'enScreens', 'endOfPeriod', 'fill', 'formatBundle', 'formatCheckpoint', 'formatNote', 'formatPem', 'formatPruned', 'formatReceipt', 'formatVkey', 'formatZip',
      'fromBase64', 'fromBase64url', 'fromDigits', 'fromHex', 'fromUtf8', 'frontierFrom', 'frontierOf', 'guardianFacts', 'hex', 'inclusionProof', 'installationSchema', 'isAbroad', 'isAtLeast',
      'isBiometric', 'isBiometricKind', 'isDigest', 'isGuardians', 'isLive', 'isOnTheirs', 'isVisit', 'itemFacts', 'keyId', 'kindOf', 'languages', 'leafHash', 'leafSchema', 'lineOf', 'lintJson',
      'lintPolicy', 'livingAlternatives', 'modalities', 'noPrev', 'nodeHash', 'noticeItems', 'noticeOf', 'noticeWords', 'openRights', 'ordinaryPlaces',
      'originOf', 'composeAssessment', 'composeClips', 'composeDisclosure', 'composeFiling', 'composeInspection', 'composeSpeechScript', 'deriveFigures', 'deriveProvided', 'deriveShown', 'providedTable', 'readVerified', 'deadlineAfter', 'filingFrom', 'mainlandDays', 'composeSign', 'renderHtml', 'renderMarkdown', 'drawSign', 'pageHeaders', 'paperSizes', 'paperWords', 'sheetOf', 'parseCheckpoint', 'parseCode', 'parseInstallation', 'parseJson', 'parseNote', 'parsePem', 'parsePolicy', 'parseReceipt', 'parseVkey',
      'parseZip', 'permitDeath', 'permitMs', 'pictureOf', 'policySchema', 'prevOf', 'privatePlaces', 'rawFromDer', 'readInstallation', 'readingMs', 'receiptToSign', 'rest', 'rootHash',
      'sameBytes', 'screenWords', 'secretOf', 'signWords', 'toDigits', 'transition', 'transitionRights', 'unopenedMs', 'utf8', 'verifyBuilt', 'verifyBundle', 'verifyConsistency', 'verifyInclusion', 'zhCNScreens',
      'composeReceiptPage', 'embedJson', 'lettersOf', 'readReceipt', 'secretWith', 'takenBackIn',
      'admitted', 'fileDigestOf', 'formatReturn', 'formatRoster', 'isInForce', 'openReturn', 'openRoster', 'rosterCodeOf', 'rosterSlackMs',
      'dayOf', 'momentText', 'stampOf',
      'dpvContext', 'dpvDocumentsOf', 'dpvRecordOf', 'kantaraReceiptOf', 'openVerified', 'readDecisions', 'standingOf',
      'cellOf', 'isBetween', 'objectIn', 'readTextLines', 'renderTable', 'tableColumns',
      'addedByTools', 'chunksOf', 'composeReport', 'deriveAnomalies', 'openZip', 'readSurvey',
      'contrast', 'countLures', 'crc32', 'holds', 'isHard', 'judge', 'limits', 'summarise', 'tapGuardMs', 'unfairIn', 'valuesOf', 'warningTime',
      'besideLeaves', 'csvHead', 'csvOf', 'layZip', 'noticesOf', 'sampleLife', 'scanAhead', 'scanOnTheWay', 'sourceOf', 'verifyAgainst', 'verifyReceipt',
      'cosignedMessage', 'formatCosignature', 'formatWitness', 'parseCosignature', 'parseWitness', 'hasSigned', 'isContradicted', 'outsideAgrees', 'verifyCheckpoint', 'verifyOutside', 'verifyWitnesses', 'witnessId',
    ].sort())
  })

  it('of @mingshi/kiosk', () => {
    const index = readFileSync(join(root, 'packages/kiosk/src/index.ts'), 'utf8')
    const named = [...index.matchAll(/export (?:type )?\{ ([^}]+) \}/g)].flatMap(([, names]) => names!.split(', ')).concat([...index.matchAll(/export const (\w+)/g)].map(([, name]) => name!))
    expect(named.sort()).toEqual([
      'Box', 'Closing', 'Consent', 'CreateOptions', 'EgressOptions', 'Erasure', 'ErasureResult', 'ExportRequest', 'FairnessResult', 'GuardianHost', 'GuardianRequest', 'Health', 'HealthCode', 'Inside', 'InsideToo', 'Joined', 'JoiningPart', 'Kiosk', 'KioskEventMap', 'KioskEvents', 'KioskOptions', 'MingshiEgress', 'MingshiError', 'MingshiKioskElement',
      'MingshiRawPolicy', 'MingshiRoster', 'MingshiService', 'MingshiSignageElement', 'Opening', 'Outcome', 'Part', 'Permit', 'PlainShown', 'Pruned', 'Purged', 'ReceiptHandle', 'RosterCalls', 'RosterOptions', 'ServicePart', 'StoredSubjects', 'Strength', 'Wish', 'Withdrawal', 'createKiosk', 'defineKioskElement', 'measureChoice', 'redeem', 'version',
    ])
  })

  it('of a kiosk, a permit and the global', () => {
    const kiosk = readFileSync(join(root, 'packages/kiosk/src/kiosk.ts'), 'utf8')
    const members = (text: string) => [...text.matchAll(/^ {2}(?:readonly )?(\w+)(?:\(|:|\?)/gm)].map(([, name]) => name)
    expect(members(/export interface Kiosk \{([^]*?)\n\}/.exec(kiosk)![1]!)).toEqual([
      'element', 'health', 'offer', 'ask', 'notice', 'rights', 'withdraw', 'consents', 'erasures', 'alternatives', 'protect', 'storedSubjects', 'service', 'export', 'purge', 'prune',
      'disable', 'enable', 'close',
    ])
    const permit = readFileSync(join(root, 'packages/kiosk/src/camera/permit.ts'), 'utf8')
    expect(members(/export interface Permit \{([^]*?)\n\}/.exec(permit)![1]!)).toEqual(['items', 'expires', 'signal', 'token', 'report', 'use', 'open', 'close', 'handOver'])
    const script = readFileSync(join(root, 'packages/kiosk/src/script.ts'), 'utf8')
    expect(/window\.Mingshi = \{([^}]+)\}/.exec(script)![1]!.split(',').map((name) => name.trim().split(':')[0])).toEqual(['ready', 'createKiosk', 'defineKioskElement', '...measuring', '...carrying(script)', 'MingshiError', 'version'])
    expect(/measuring = \{([^}]+)\}/.exec(readFileSync(join(root, 'packages/kiosk/src/measure/measure-choice.ts'), 'utf8'))![1]!.trim()).toBe('measureChoice')
  })

  it('of the controls: each part that a screen has, once in this list', () => {
    const parts = new Set(sources().filter(({ path }) => path.startsWith('packages/kiosk/src/ui/')).flatMap(({ text }) => [...text.matchAll(/\bpart="([a-z0-9]+)"/g)].map(([, name]) => name!)))
    expect([...parts].sort()).toEqual([
      'agree', 'alternative', 'changes', 'code', 'copy', 'countdown', 'done', 'end', 'erase', 'help', 'indicator', 'key', 'language', 'more', 'notice', 'preview', 'reach', 'refuse',
      'retry', 'rights', 'rules', 'save', 'screen', 'size', 'sound', 'stay', 'stop', 'tile', 'withdraw',
    ])
  })

  it('of the service screen', () => {
    const parts = new Set(sources().filter(({ path }) => path.startsWith('packages/kiosk/src/apart/service/')).flatMap(({ text }) => [...text.matchAll(/\bpart="([a-z0-9]+)"/g)].map(([, name]) => name!)))
    expect([...parts].sort()).toEqual([
      'absent', 'alternative', 'card', 'checkpoint', 'code', 'delete', 'done', 'end', 'erase', 'key', 'language', 'pasted', 'period', 'request', 'said', 'save', 'sealed', 'signed', 'size', 'step', 'switch', 'tile',
      'why',
    ])
  })
})

describe('versions', () => {
  it('are one for all rooms, and what the SDK says of itself', () => {
    const of = (room: string) => (JSON.parse(readFileSync(join(root, `packages/${room}/package.json`), 'utf8')) as { version: string }).version
    const version = /version = '([^']+)'/.exec(readFileSync(join(root, 'packages/kiosk/src/platform/version.ts'), 'utf8'))![1]
    expect(new Set(['core', 'kiosk', 'auditor', 'cli'].map(of))).toEqual(new Set([version]))
    expect(readFileSync(join(root, 'CHANGELOG.md'), 'utf8')).toContain(`## ${version}`)
  })
})

describe('the top of the house', () => {
  it('every test of a story, a unit or a component is found by a project', () => {
    const tests = filesBelow('.', (path) => /\.test\.tsx?$/.test(path)).map(({ path }) => path)
    const project = /^(packages\/\w+\/src\/|tests\/(house|package|stories|vectors)\/)/
    expect(tests.filter((path) => !project.test(path))).toEqual([])
  })
})
