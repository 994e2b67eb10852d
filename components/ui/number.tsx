import { showNumber, showPlainNumber } from '@/lib/site/display';

/** The one number component: the site's digits, isolated from the sentence around it. `plain` leaves out grouping. */
export function Num({ value, plain = false }: { value: number; plain?: boolean }) {
  return <bdi className="num">{plain ? showPlainNumber(value) : showNumber(value)}</bdi>;
}
