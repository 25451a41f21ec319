import { basics } from './en/basics.ts';
import { desk } from './en/desk.ts';
import { frame } from './en/frame.ts';
import { given } from './en/given.ts';
import { home } from './en/home.ts';
import { ledger } from './en/ledger.ts';
import { lists } from './en/lists.ts';
import { matters } from './en/matters.ts';
import { office } from './en/office.ts';
import { papers } from './en/papers.ts';
import { placement } from './en/placement.ts';
import { plan } from './en/plan.ts';
import { record } from './en/record.ts';
import { relay } from './en/relay.ts';
import { request } from './en/request.ts';
import { rest } from './en/rest.ts';
import { rules } from './en/rules.ts';
import { submit } from './en/submit.ts';
import { week } from './en/week.ts';
import { words } from './en/words.ts';
import type { Messages } from './zh-CN.ts';

export const en: Messages = {
  ...basics,
  ...placement,
  ...desk,
  ...frame,
  ...given,
  ...home,
  ...ledger,
  ...lists,
  ...matters,
  ...office,
  ...papers,
  ...plan,
  ...record,
  ...relay,
  ...request,
  ...rest,
  ...rules,
  ...submit,
  ...week,
  ...words,
};
