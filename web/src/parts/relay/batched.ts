type Waiting<Answer> = { id: string; resolve: (answer: Answer | undefined) => void; reject: (error: unknown) => void };

/**
 * Gathers the questions of one moment into calls of at most `most` ids. An id the answer does not name gives undefined.
 * @example const ask = batched(async (ids) => new Map(ids.map((id) => [id, id.length])), 50); await ask('abc') // 3
 */
export function batched<Answer>(
  askAll: (ids: string[]) => Promise<Map<string, Answer>>,
  most: number,
): (id: string) => Promise<Answer | undefined> {
  let waiting: Waiting<Answer>[] = [];
  const flush = () => {
    const all = waiting;
    waiting = [];
    for (let from = 0; from < all.length; from += most) void settle(all.slice(from, from + most));
  };
  const settle = async (part: Waiting<Answer>[]) => {
    try {
      const answers = await askAll([...new Set(part.map((one) => one.id))]);
      for (const one of part) one.resolve(answers.get(one.id));
    } catch (error) {
      for (const one of part) one.reject(error);
    }
  };
  return (id) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setTimeout(flush);
      waiting.push({ id, resolve, reject });
    });
}
