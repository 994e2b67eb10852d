'use client';
interface Item {
  id: number;
  name: string;
}
interface Base {
  label: string;
  name: string;
  items: Item[];
  isDisabled?: boolean;
}
export const Choice = (_: Base & { value: number | null; onChange: (id: number | null) => void }) => null;
export const Pick = Choice;
export const PickMany = (
  _: Base & { values: number[]; onChange: (ids: number[]) => void; onCreate?: (name: string) => Promise<Item | null> },
) => null;
