import { basics } from './zh-CN/basics.ts';
import { desk } from './zh-CN/desk.ts';
import { frame } from './zh-CN/frame.ts';
import { given } from './zh-CN/given.ts';
import { home } from './zh-CN/home.ts';
import { ledger } from './zh-CN/ledger.ts';
import { lists } from './zh-CN/lists.ts';
import { matters } from './zh-CN/matters.ts';
import { office } from './zh-CN/office.ts';
import { papers } from './zh-CN/papers.ts';
import { placement } from './zh-CN/placement.ts';
import { plan } from './zh-CN/plan.ts';
import { record } from './zh-CN/record.ts';
import { relay } from './zh-CN/relay.ts';
import { request } from './zh-CN/request.ts';
import { rest } from './zh-CN/rest.ts';
import { rules } from './zh-CN/rules.ts';
import { submit } from './zh-CN/submit.ts';
import { week } from './zh-CN/week.ts';
import { words } from './zh-CN/words.ts';

/** The words of the interface as an official writes them; the keys of this file are the keys of every language. */
export const zhCN = {
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

export type MessageKey = keyof typeof zhCN;
export type Messages = Record<MessageKey, string>;
