'use client';

import { useRouter } from 'next/navigation';
import { startTransition } from 'react';
import { DeskFailed } from '@/components/desk/troubles/failed.client';

/** Asks the server anew: the frame around stays as it is. */
export default function DeskErrorPage({ reset }: { reset: () => void }) {
  const router = useRouter();
  const retry = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return <DeskFailed retry={retry} />;
}
