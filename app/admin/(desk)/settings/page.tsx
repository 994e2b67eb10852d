import type { Metadata } from 'next';
import { save } from '@/app/admin/(desk)/settings/actions';
import { permitted } from '@/app/admin/_desk/permitted';
import { NoticeState } from '@/components/desk/settings/notice-state';
import { SettingsForm } from '@/components/desk/settings/settings-form.client';
import { settingWords } from '@/content/desk/settings';
import { site } from '@/content/site';
import { requireActor } from '@/lib/auth/request';
import { noticeReport } from '@/lib/notify/queries';
import { settingsForDesk } from '@/lib/settings/queries';
import type { Settings } from '@/lib/settings/schema';

export const metadata: Metadata = { title: settingWords.title };

export default async function SettingsPage() {
  const actor = await requireActor();
  const { values, defaults } = await permitted(settingsForDesk(actor));
  const notices = await permitted(noticeReport(actor));
  return (
    <>
      <h1>{settingWords.title}</h1>
      <p className="desk-note">{settingWords.lead}</p>
      <SettingsForm values={texts(values)} defaults={texts(defaults)} action={save} />
      <NoticeState isOn={values.indexNowKey !== ''} report={notices} />
      <section className="narrow">
        <h2>{settingWords.fixed}</h2>
        <dl className="setting-facts">
          <dt>{settingWords.name}</dt>
          <dd>{site.name}</dd>
          <dt>{settingWords.timeZone}</dt>
          <dd>
            <bdi dir="ltr">{site.timeZone}</bdi>
          </dd>
        </dl>
        <p className="desk-note">{settingWords.fixedText}</p>
      </section>
    </>
  );
}

const texts = ({ since, pageSize, ...rest }: Settings) => ({
  ...rest,
  since: String(since),
  pageSize: String(pageSize),
});
