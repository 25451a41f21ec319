import type { FastifyRequest } from 'fastify';
import { defineProblems } from '../http/problem.ts';
import type { UploadedFile } from './extract-text.ts';

const uploadProblems = defineProblems({
  'file.missing': { kind: 'invalid', zh: '没有收到文件。', en: 'No file was received.' },
});

/** The one file of a request, whole. Problem: `file.missing`. */
export const uploadedFile = async (request: FastifyRequest): Promise<UploadedFile> => {
  const file = request.isMultipart() ? await request.file() : undefined;
  if (!file) throw uploadProblems('file.missing');
  return { name: file.filename, bytes: await file.toBuffer() };
};
