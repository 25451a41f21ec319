import type { Reading } from '../reading/reading.ts';

/**
 * The reading of a text about which nothing is known but its length: what a stored stray or an example starts from.
 * @example blankReading('各乡镇:').asks // []
 */
export function blankReading(text: string): Reading {
  const body = text.replace(/\s/g, '').length;
  return {
    title: null,
    kind: 'none',
    issuer: { name: null, level: null },
    addressees: [],
    issuedOn: null,
    docNo: null,
    secrecy: null,
    urgency: null,
    asks: [],
    meetings: [],
    inspections: [],
    references: [],
    pureRelay: false,
    attachments: 0,
    phones: [],
    asksSomething: false,
    length: {
      body,
      bodyWithoutPunctuation: text.replace(/[\s\p{P}]/gu, '').length,
      annex: 0,
      limit: null,
      verdict: 'not-applicable',
    },
    leadTime: [],
    diagnostics: [],
  };
}
