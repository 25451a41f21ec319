/** Every size a hostile file is held to. One place, so a reviewer can see the whole budget. */
export const FILE_LIMITS = {
  /** Upload size in bytes; larger files are refused unread. */
  uploadBytes: 20 * 1024 * 1024,
  /** Characters of text handed on, also the limit of a paste. */
  textCharacters: 1_000_000,
  /** Entries in a zip container. A 200-page .docx has about 60. */
  zipEntries: 5_000,
  /** Sum of the declared and of the actual unpacked sizes in a container. */
  unpackedBytes: 200 * 1024 * 1024,
  /** Unpacked size of the parts that are parsed (XML); pictures are never unpacked. */
  parsedBytes: 64 * 1024 * 1024,
  /** Unpacked : packed, looked at only above `ratioFloorBytes`: office XML reaches 30, deflate can reach 1,032. */
  ratio: 200,
  ratioFloorBytes: 10 * 1024 * 1024,
  pdfPages: 500,
  /** Non-empty cells kept from a workbook. */
  sheetCells: 200_000,
  timeoutMs: 30_000,
  heapMb: 512,
  /** Growth of the whole process while a file is parsed; buffers lie outside every heap limit. */
  memoryMb: 1_024,
  memoryCheckMs: 25,
  /** Parsers at work at once; further files wait for a place. */
  parallel: 2,
} as const;
