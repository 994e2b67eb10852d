import { desk } from '@/content/desk/desk';
import { requireActor } from '@/lib/auth/request';

export default async function DeskHome() {
  await requireActor();
  return <h1>{desk.nav.home}</h1>;
}
