/** The same, of which the next is always on its way while the caller works at one: reading takes the time of the work. */
export async function* readAhead<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
  const from = items[Symbol.asyncIterator]();
  const ask = () => {
    const next = from.next();
    // It is told when the item is asked for, not in the middle of another.
    next.catch(() => undefined);
    return next;
  };
  let next = ask();
  try {
    for (let item = await next; item.done !== true; item = await next) {
      next = ask();
      yield item.value;
    }
  } finally {
    await from.return?.(undefined);
  }
}
