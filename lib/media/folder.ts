import path from 'node:path';
import { dataHome } from '@/lib/db/embedded/home';

/** Where pictures and documents lie: part of this installation's data, and of its backups. */
export const mediaFolder = (): string => path.join(dataHome(), 'media');
