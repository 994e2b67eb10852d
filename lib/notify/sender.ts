import { env, siteUrl } from '@/lib/env';
import { log } from '@/lib/log';
import { settleNotices, takeNotices } from '@/lib/notify/commands';
import { postNotices } from '@/lib/notify/post-notices';

/**
 * Tells search engines what is waiting, in as many messages as it takes, until it is done or something is amiss. Any
 * number of processes may call this: one of them sends. One that dies between sending and writing it down is followed
 * by another that sends the same again, which harms nobody.
 * @returns how many addresses were sent
 */
export async function sendNotices(): Promise<number> {
  let sent = 0;
  for (;;) {
    const taken = await takeNotices();
    if (taken === null) return sent;
    const { key, urls } = taken;
    const notice = { endpoint: env().INDEXNOW_ENDPOINT, origin: siteUrl(), key, urls };
    const answer = urls.length === 0 ? ({ kind: 'sent' } as const) : await postNotices(notice);
    await settleNotices(taken, answer);
    if (answer.kind === 'later') {
      log().warn(
        { status: answer.status, waiting: urls.length },
        'search engines could not be told; tried again later',
      );
      return sent;
    }
    if (answer.kind === 'refused') {
      log().error({ status: answer.status, given: urls.length }, 'search engines refuse to be told');
    } else {
      sent += urls.length;
      log().info({ urls: urls.length }, 'search engines are told');
    }
  }
}
