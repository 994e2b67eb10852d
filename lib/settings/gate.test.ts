import { describe, expect, it } from 'vitest';
import { settingsGate } from '@/lib/settings/gate';
import { promised, settle } from '@/tests/support/renderer';

/** A gate before loads that end when they are told to. */
function gateOf() {
  const state = { version: 0, loads: 0, next: promised() };
  const gate = settingsGate(
    () => state.version,
    () => {
      state.loads += 1;
      return state.next.promise;
    },
  );
  const passed = async (pass: Promise<void>) => {
    await settle();
    return Promise.race([pass.then(() => true), Promise.resolve(false)]);
  };
  const keep = () => {
    const { keep: end } = state.next;
    state.next = promised();
    end();
  };
  return { state, gate, keep, passed };
}

describe('the gate', () => {
  it('opens when the settings are there, and asks no more', async () => {
    const { state, gate, keep, passed } = gateOf();
    const both = [gate(), gate()];
    expect(await passed(Promise.race(both))).toBe(false);
    keep();
    await Promise.all(both);
    await gate();
    expect(state.loads).toBe(1);
  });

  it('closes at a change until the new settings are there', async () => {
    const { state, gate, keep, passed } = gateOf();
    const first = gate();
    keep();
    await first;
    state.version += 1;
    const pass = gate();
    expect(await passed(pass)).toBe(false);
    keep();
    await pass;
    expect(state.loads).toBe(2);
  });

  it('does not trust a load that a change overtook', async () => {
    const { state, gate, keep, passed } = gateOf();
    const before = gate();
    await settle();
    state.version += 1;
    const after = gate();
    keep();
    await before;
    expect(await passed(after)).toBe(false);
    keep();
    await after;
    expect(state.loads).toBe(2);
  });

  it('tells who waits that it failed, and tries again for the next', async () => {
    let fails = true;
    const gate = settingsGate(
      () => 1,
      () => (fails ? Promise.reject(new Error('away')) : Promise.resolve()),
    );
    await expect(gate()).rejects.toThrow('away');
    fails = false;
    await expect(gate()).resolves.toBeUndefined();
  });
});
