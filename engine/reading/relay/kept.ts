/**
 * What a pure function made of a text, kept for the next time it is asked about the same one: the documents a county's requests are
 * compared with are the same from request to request. The least lately asked go first; `most` bounds the characters of all keys held.
 * @example kept((text) => text.length, { most: 100, longest: 10 })('abc') // 3
 */
export const kept = <Made>(
  make: (text: string) => Made,
  { most, longest }: { most: number; longest: number },
): ((text: string) => Made) => {
  const held = new Map<string, Made>();
  let characters = 0;
  return (text) => {
    // One text of a law code would push out a hundred notices.
    if (text.length > longest) return make(text);
    const known = held.get(text);
    if (known !== undefined) {
      held.delete(text);
      held.set(text, known);
      return known;
    }
    const made = make(text);
    held.set(text, made);
    characters += text.length;
    for (const oldest of held.keys()) {
      if (characters <= most) break;
      held.delete(oldest);
      characters -= oldest.length;
    }
    return made;
  };
};
