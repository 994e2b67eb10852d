import type { Metadata } from 'next';
import * as actions from '@/app/admin/(desk)/account/actions';
import * as secondFactor from '@/app/admin/(desk)/account/second-factor';
import { OwnPassword } from '@/components/desk/account/password.client';
import { Profile } from '@/components/desk/account/profile.client';
import { SecondFactor } from '@/components/desk/account/second-factor.client';
import { Sessions } from '@/components/desk/account/sessions.client';
import { accountWords as words } from '@/content/desk/account';
import { fill } from '@/content/strings';
import { deviceOf } from '@/lib/auth/device';
import { SHORTEST_PASSWORD } from '@/lib/auth/password';
import { currentSession, requireActor } from '@/lib/auth/request';
import { listSessions, readSecondFactor } from '@/lib/auth/session-queries';
import { showInstant } from '@/lib/site/display';

export const metadata: Metadata = { title: words.title };

export default async function AccountPage() {
  const actor = await requireActor();
  const [sessions, here, isOn] = await Promise.all([listSessions(actor), currentSession(), readSecondFactor(actor)]);
  const rows = sessions.map(({ id, userAgent, address, lastSeen }) => ({
    ...{ id, address, isHere: id === here },
    device: showDevice(userAgent),
    lastSeen: showInstant(new Date(lastSeen)),
  }));
  const { begin, confirm, renew, end } = secondFactor;
  const { saveName, saveEmail, savePassword, endOne, endOthers, endAll } = actions;
  return (
    <div className="account">
      <h1>{words.title}</h1>
      <Profile name={actor.name} email={actor.email} saveName={saveName} saveEmail={saveEmail} />
      <OwnPassword save={savePassword} shortest={SHORTEST_PASSWORD} />
      <SecondFactor isOn={isOn} actions={{ begin, confirm, renew, end }} />
      <Sessions sessions={rows} endOne={endOne} endOthers={endOthers} endAll={endAll} />
    </div>
  );
}

function showDevice(userAgent: string): string {
  const { browser, system } = deviceOf(userAgent);
  if (browser !== null && system !== null) return fill(words.sessions.device, { browser, system });
  return browser ?? system ?? words.sessions.unknown;
}
