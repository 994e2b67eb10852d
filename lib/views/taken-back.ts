import { z } from 'zod';

/** As Prisma reports what PostgreSQL said of a raw statement. */
const failed = z.object({
  meta: z.object({ driverAdapterError: z.object({ cause: z.object({ originalCode: z.string() }) }) }),
});

/** Serialization failure, deadlock, and a reference to a row that another transaction deleted meanwhile. */
const CODES = new Set(['40001', '40P01', '23503']);

/** Whether the database took a raw statement back because of another transaction: asked anew, it goes through. */
export function wasTakenBack(error: unknown): boolean {
  const { data } = failed.safeParse(error);
  return data !== undefined && CODES.has(data.meta.driverAdapterError.cause.originalCode);
}
