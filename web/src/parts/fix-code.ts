/** The kind of a fix without what it names: `fixCode('join:v7') // 'join-visit'`, `fixCode('drop') // 'drop'` */
export const fixCode = (id: string): string => (id.startsWith('join:') ? 'join-visit' : id);
