import { LIST_FIELDS } from '@songbang/engine/lists/import/fields.ts';
import type { ListKind } from '../../api/list-types.ts';
import type { MessageKey } from '../../locale/zh-CN.ts';

type FieldMessage = Extract<MessageKey, `lists.field.${string}`>;
export type FieldName = FieldMessage extends `lists.field.${infer Name}` ? Name : never;

/** The fields of a list in the order its cells come. `columnsOf('issued-register') // ['issuedOn', 'docNo', 'title', 'issuer']` */
export const columnsOf = (kind: ListKind): FieldName[] => LIST_FIELDS[kind].map(({ key }) => key as FieldName);
